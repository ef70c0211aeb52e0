package org.crmrules.drools.runtime;

import java.util.List;

/**
 * A value that every rule that concludes it must agree on.
 *
 * @param <T> the type of the value
 */
public final class Agreed<T> {

  private final String what;
  private T value;
  private Firing by;

  /**
   * @param what what it is called in a conflict
   */
  public Agreed(String what) {
    this.what = what;
  }

  /**
   * Takes a conclusion.
   *
   * @throws ConflictException if another rule concluded another value
   */
  public void conclude(T conclusion, Firing firing) {
    if (value != null && !value.equals(conclusion)) {
      List<String> rules = List.of(by.ruleId(), firing.ruleId()).stream().sorted().toList();
      throw new ConflictException(
          rules,
          "The rules %s conclude different %s: %s and %s."
              .formatted(
                  String.join(" and ", rules),
                  what,
                  min(value.toString(), conclusion.toString()),
                  max(value.toString(), conclusion.toString())));
    }
    value = conclusion;
    by = firing;
  }

  // The sentence must not depend on which rule came first.
  private static String min(String left, String right) {
    return left.compareTo(right) <= 0 ? left : right;
  }

  private static String max(String left, String right) {
    return left.compareTo(right) <= 0 ? right : left;
  }

  /** The value; null if no rule concluded any. */
  public T value() {
    return value;
  }
}
