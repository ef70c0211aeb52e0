package org.crmrules.drools.conclude;

import java.util.List;
import java.util.function.Predicate;

/**
 * What one rule concluded in one question, and what of it counts. Not thread-safe until all is
 * settled, and not changed from then on.
 */
public final class Drawn {

  /** The rule that concluded. */
  public interface By {

    /** Its id. */
    String ruleId();

    /** The ids of the rules that it is an exception to. */
    List<String> insteadOf();

    /** True if it concludes the same, as the same array, whenever it fires. */
    boolean isConstant();
  }

  private final By rule;
  private final Concluded[] made;

  /** A bit for each conclusion that does not count; a rule has fewer than 64. */
  private long passed;

  /**
   * What a rule concluded.
   *
   * @param made not to be changed
   */
  public Drawn(By rule, Concluded... made) {
    this.rule = rule;
    this.made = made;
  }

  /** The rule that concluded it. */
  public By rule() {
    return rule;
  }

  /** Passes over what the rules that it is an exception to say about the same. */
  void replace(List<Drawn> all) {
    List<String> insteadOf = rule.insteadOf();
    if (insteadOf.isEmpty()) {
      return;
    }
    for (Drawn other : all) {
      if (insteadOf.contains(other.rule.ruleId())) {
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
    return (passed >> place & 1) == 1;
  }

  /** All that it concluded; not to be changed. */
  public Concluded[] made() {
    return made;
  }

  /** Another conclusion counts instead of this one. */
  void passOver(int place) {
    passed |= 1L << place;
  }

  /** Those that do not count, a bit for each. */
  long passed() {
    return passed;
  }

  /** Other conclusions count instead of these, a bit for each. */
  void passOverAll(long places) {
    passed |= places;
  }

  /** True if it concluded anything like this. */
  public boolean any(Predicate<Concluded> like) {
    for (Concluded one : made) {
      if (like.test(one)) {
        return true;
      }
    }
    return false;
  }

  /** The same, without what does not count either. */
  public Drawn without(Predicate<Concluded> beside) {
    Drawn less = new Drawn(rule, made);
    less.passed = passed;
    for (int i = 0; i < made.length; i++) {
      if (beside.test(made[i])) {
        less.passOver(i);
      }
    }
    return less;
  }

  /** The same with other conclusions, of which as many count. */
  public Drawn with(Concluded... others) {
    Drawn same = new Drawn(rule, others);
    same.passed = passed;
    return same;
  }

  /** The same of these facts: with what they say in the blanks. */
  public Drawn about(List<?> facts) {
    for (Concluded one : made) {
      if (one.isBlank()) {
        Concluded[] filled = new Concluded[made.length]; // of every reason, so without a stream
        for (int i = 0; i < filled.length; i++) {
          filled[i] = made[i].about(facts);
        }
        return with(filled);
      }
    }
    return this;
  }

  /** True as long as one of its conclusions counts. */
  public boolean counts() {
    return Long.bitCount(passed) < made.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Drawn that && made == that.made && passed == that.passed;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(made) + Long.hashCode(passed);
  }
}
