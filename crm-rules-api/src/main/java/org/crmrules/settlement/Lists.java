package org.crmrules.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps lists as the host gave them, also what is not valid in them. */
final class Lists {

  private Lists() {}

  /** An immutable copy, in which an element may be null; empty for null. */
  static <T> List<T> copyOf(List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
