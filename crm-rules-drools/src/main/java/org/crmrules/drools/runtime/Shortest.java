package org.crmrules.drools.runtime;

import java.util.Comparator;

/** The smallest of the numbers that rules conclude; the others are passed over. */
public final class Shortest {

  private final BestNumber best;

  /**
   * @param zh what it is called in an error, in Chinese
   * @param en the same in English
   */
  public Shortest(String zh, String en) {
    this.best = new BestNumber(zh, en, Comparator.naturalOrder());
  }

  /**
   * Takes a conclusion.
   *
   * @throws IllegalArgumentException if the number is below the least that makes sense
   */
  public void conclude(int number, int least, Firing firing) {
    best.conclude(number, least, firing);
  }

  /** The number; null if no rule concluded any. */
  public Integer value() {
    return best.value();
  }

  /** Something else counts instead of the number. */
  public void passOver() {
    best.passOver();
  }
}
