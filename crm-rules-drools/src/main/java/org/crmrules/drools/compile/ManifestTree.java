package org.crmrules.drools.compile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.Declarations;

/** A manifest as lists and texts, and back. */
final class ManifestTree {

  /** A manifest names a calendar or none; the empty text is no name. */
  private static final String NONE = "";

  private ManifestTree() {}

  static List<Object> of(Manifest manifest) {
    List<Object> held = new ArrayList<>();
    manifest.heldByLoader().forEach((clause, code) -> held.add(List.of(clause, code)));
    return List.of(
        manifest.id(),
        manifest.version(),
        manifest.domain().name(),
        manifest.titleZh(),
        manifest.titleEn(),
        manifest.effectiveFrom().toString(),
        manifest.status().name(),
        manifest.owner(),
        manifest.zone().getId(),
        manifest.stages(),
        manifest.declarations(),
        manifest.clauses(),
        manifest.calendar() == null ? NONE : manifest.calendar(),
        held);
  }

  /**
   * @throws RuntimeException if it is no manifest
   */
  static Manifest read(Object tree) {
    List<?> parts = (List<?>) tree;
    Map<String, String> held = new LinkedHashMap<>();
    for (Object one : (List<?>) parts.get(13)) {
      List<String> entry = texts(one);
      held.put(entry.get(0), entry.get(1));
    }
    return new Manifest(
        (String) parts.get(0),
        (String) parts.get(1),
        PackDomain.valueOf((String) parts.get(2)),
        (String) parts.get(3),
        (String) parts.get(4),
        LocalDate.parse((String) parts.get(5)),
        PackStatus.valueOf((String) parts.get(6)),
        (String) parts.get(7),
        ZoneId.of((String) parts.get(8)),
        NONE.equals(parts.get(12)) ? null : (String) parts.get(12),
        texts(parts.get(9)),
        (Declarations) parts.get(10),
        texts(parts.get(11)),
        held);
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }
}
