package org.crmrules.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what the host gave, valid or not, so that the check can say what is wrong with it. */
public final class AsGiven {

  private AsGiven() {}

  /** An immutable copy, in which an element may be null; empty for null. */
  public static <T> List<T> list(List<T> list) {
    return list == null || list.isEmpty()
        ? Collections.emptyList() // which may be asked whether it holds null
        : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
