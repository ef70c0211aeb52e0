package org.crmrules.grading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands of a customer in a list of grades beside its id. Thread-safe: immutable.
 *
 * @param by the field that the list goes by within a level; null if it goes by none
 * @param cells by field, as people write it, that which the list goes by first; null where it is
 *     unknown
 */
public record GradeRow(String by, Map<String, String> cells) {

  /** Where nothing is listed there are no cells. */
  public GradeRow {
    cells = cells == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** What the list goes by; null if that is unknown, or if it goes by nothing. */
  public String group() {
    return by == null ? null : cells.get(by);
  }
}
