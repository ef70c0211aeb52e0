package org.crmrules.drools.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;

/**
 * What {@code pack.yaml} says.
 *
 * @param calendar the calendar whose working time counts; null if only natural time does
 * @param clauses those that the pack decides
 * @param heldByLoader those of them that a check at load decides, with the code of its problem
 * @param guarantees what the pack states that always holds, in the order of the file
 */
public record Manifest(
    String id,
    String version,
    PackDomain domain,
    String titleZh,
    String titleEn,
    LocalDate effectiveFrom,
    PackStatus status,
    String owner,
    ZoneId zone,
    String calendar,
    List<String> stages,
    Declarations declarations,
    List<String> clauses,
    Map<String, String> heldByLoader,
    List<StatedGuarantee> guarantees) {

  /** True if it looks like the id of a clause, for example {@code G-17}. */
  public static boolean isClause(String id) {
    return ManifestReader.CLAUSE.matcher(id).matches();
  }

  /** The instant from which it is in force: the begin of its day, in its zone. */
  public Instant begins() {
    return effectiveFrom.atStartOfDay(zone).toInstant();
  }

  /** The codes under a name; empty if there are none. */
  public List<String> declared(String name) {
    CodeList list = declarations.codes().get(name);
    return list == null ? List.of() : list.codes();
  }

  /** Those of some codes that are declared under a name, as they are declared. */
  public List<String> inOrder(String name, Collection<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    List<String> declared = declared(name);
    if (codes.size() == 1) {
      return declared.containsAll(codes) ? List.copyOf(codes) : List.of();
    }
    List<String> inOrder = new ArrayList<>(codes.size());
    for (String code : declared) {
      if (codes.contains(code)) {
        inOrder.add(code);
      }
    }
    return Collections.unmodifiableList(inOrder);
  }

  /** Name to codes, in the order of the file. */
  public Map<String, List<String>> declares() {
    Map<String, List<String>> declares = new LinkedHashMap<>();
    declarations.codes().forEach((name, list) -> declares.put(name, list.codes()));
    return declares;
  }

  /** Id and version, as messages name a pack. */
  public String name() {
    return id + " " + version;
  }

  /** The same version, withdrawn. */
  Manifest withdrawn() {
    return new Manifest(
        id,
        version,
        domain,
        titleZh,
        titleEn,
        effectiveFrom,
        PackStatus.WITHDRAWN,
        owner,
        zone,
        calendar,
        stages,
        declarations,
        clauses,
        heldByLoader,
        guarantees);
  }

  /** The package that its rule files must be in. */
  public String javaPackage() {
    return "org.crmrules.packs." + id.replace("-", "");
  }
}
