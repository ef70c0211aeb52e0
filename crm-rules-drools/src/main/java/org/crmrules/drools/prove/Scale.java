package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.crmrules.complaint.Priority;
import org.crmrules.complaint.Severity;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.pack.PackDomain;

/**
 * What is higher of two outcomes: by the order of the codes of the pack, or because they are
 * numbers, days, truths or constants, which have one.
 *
 * @param codes the codes of a pack from the lowest to the highest; empty for what has an order of
 *     itself
 */
record Scale(List<String> codes) {

  private static final Scale NATURAL = new Scale(List.of());

  private static final String LEVELS = "levels";
  private static final String ROLES = "roles";

  /** Which list the codes of an outcome are from, where they have an order. */
  private static final Map<PackDomain, Map<String, String>> LISTS =
      Map.of(
          PackDomain.GRADING,
          Map.of(
              "grade", LEVELS,
              "level", LEVELS,
              "next", LEVELS,
              "before", LEVELS,
              "after", LEVELS,
              "found", LEVELS,
              "proposed", LEVELS),
          PackDomain.COMPLAINT,
          Map.of("decidedBy", ROLES, "escalatedTo", ROLES),
          PackDomain.SUPPLIER,
          Map.of("rating", "ratings"),
          PackDomain.POOL,
          Map.of());

  /** The list that the codes of an outcome are from; null if it has no order there. */
  static String list(PackDomain domain, String key) {
    return LISTS.get(domain).get(key);
  }

  /** That of an outcome; null if it has none, like levels that are groups. */
  static Scale of(CheckedPack pack, Question<?> question, String key) {
    Manifest manifest = pack.files().manifest();
    String list = list(manifest.domain(), key);
    if (LEVELS.equals(list) && pack.concludes("group")) {
      return null;
    }
    if (list != null) {
      // Roles are declared from the lowest on, and levels and ratings from the best.
      List<String> declared = manifest.declared(list);
      return new Scale(list.equals(ROLES) ? declared : reversed(declared));
    }
    Class<?> type = question.typeOf(key);
    return type != null && isOrdered(type) ? NATURAL : null;
  }

  private static boolean isOrdered(Class<?> type) {
    return switch (FieldKind.of(type)) {
      case EXACT, WHOLE, FLAG, DATE -> true;
      case CONSTANT -> type == Severity.class || type == Priority.class;
      case TEXT, TEXTS, OTHER -> false;
    };
  }

  private static List<String> reversed(List<String> codes) {
    List<String> reversed = new ArrayList<>(codes);
    Collections.reverse(reversed);
    return List.copyOf(reversed);
  }

  /** True if it is one of the codes, or a value that has an order of itself. */
  boolean has(Object value) {
    return height(value) != null;
  }

  /** How high a value is; null if it has no place. */
  BigDecimal height(Object value) {
    if (!codes.isEmpty()) {
      int place = value instanceof String code ? codes.indexOf(code) : -1;
      return place < 0 ? null : BigDecimal.valueOf(place);
    }
    if (value instanceof Boolean flag) {
      return flag ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    if (value instanceof Enum<?> constant) {
      return BigDecimal.valueOf(constant.ordinal());
    }
    if (value instanceof LocalDate day) {
      return BigDecimal.valueOf(day.toEpochDay());
    }
    if (value instanceof Instant instant) {
      return BigDecimal.valueOf(instant.getEpochSecond())
          .add(BigDecimal.valueOf(instant.getNano(), 9));
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : null;
  }
}
