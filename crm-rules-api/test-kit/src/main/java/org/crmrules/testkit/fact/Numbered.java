package org.crmrules.testkit.fact;

import java.util.ArrayList;
import java.util.List;

/** Gives facts that have an id another one each. */
final class Numbered {

  private static final String ID = "id";

  private Numbered() {}

  /** The same facts, the first with the number 1; as they are if they have no ids. */
  static <T> List<T> ids(List<T> facts) {
    return ids(facts, false);
  }

  /**
   * The same facts, numbered from the first on, or from the last.
   *
   * @param backwards true: the order of the ids is not that of the list
   */
  @SuppressWarnings("unchecked") // the same kind of fact
  static <T> List<T> ids(List<T> facts, boolean backwards) {
    if (facts.isEmpty()
        || !(facts.get(0) instanceof Record first)
        || !Records.has(first.getClass(), ID)) {
      return facts;
    }
    String begin = Words.begin(first.getClass().getSimpleName());
    List<T> numbered = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      int number = backwards ? facts.size() - i : i + 1;
      numbered.add((T) Records.with((Record) facts.get(i), ID, begin + number));
    }
    return List.copyOf(numbered);
  }
}
