package org.crmrules.drools.conclude;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one rule concluded in one question, and what of it counts. Not thread-safe until all is
 * settled, and not changed from then on.
 */
public final class Drawn {

  private static final boolean[] NONE = {};

  private final String rule;
  private final List<String> insteadOf;
  private final Concluded[] made;
  private boolean[] passed = NONE;

  /**
   * What a rule concluded.
   *
   * @param insteadOf the rules that it is an exception to
   * @param made not to be changed
   */
  public Drawn(String rule, List<String> insteadOf, Concluded... made) {
    this.rule = rule;
    this.insteadOf = insteadOf;
    this.made = made;
  }

  String rule() {
    return rule;
  }

  /** Passes over what the rules that it is an exception to say about the same. */
  void replace(List<Drawn> all) {
    if (insteadOf.isEmpty()) {
      return;
    }
    for (Drawn other : all) {
      if (insteadOf.contains(other.rule)) {
        for (int i = 0; i < other.made.length; i++) {
          Concluded theirs = other.made[i];
          if (any(mine -> mine.isAbout(theirs))) {
            other.passOver(i);
          }
        }
      }
    }
  }

  /** True if another conclusion counts instead of this one. */
  boolean isPassedOver(int place) {
    return passed.length > 0 && passed[place];
  }

  /** All that it concluded; not to be changed. */
  public Concluded[] made() {
    return made;
  }

  /** Another conclusion counts instead of this one. */
  void passOver(int place) {
    if (passed.length == 0) {
      passed = new boolean[made.length];
    }
    passed[place] = true;
  }

  /** True if it concluded anything like this. */
  public boolean any(Predicate<Concluded> like) {
    return Arrays.stream(made).anyMatch(like);
  }

  /** The same, without what does not count either. */
  public Drawn without(Predicate<Concluded> beside) {
    Drawn less = new Drawn(rule, insteadOf, made);
    less.passed = passed.clone();
    for (int i = 0; i < made.length; i++) {
      if (beside.test(made[i])) {
        less.passOver(i);
      }
    }
    return less;
  }

  /** True as long as one of its conclusions counts. */
  public boolean counts() {
    for (boolean one : passed) {
      if (!one) {
        return true;
      }
    }
    return passed.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Drawn that && made == that.made && Arrays.equals(passed, that.passed);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(made) + Arrays.hashCode(passed);
  }
}
