package org.crmrules.grading;

import java.time.Period;
import org.crmrules.pack.Term;

/**
 * What is done for a customer again and again, and how often. At least one of both is said.
 *
 * @param code what it is, as the pack declares it
 * @param every from one time to the next at most; null if the policy does not say
 * @param floor how often at least in each part of a calendar; null if the policy does not say
 */
public record Activity(String code, Period every, Floor floor) {

  /**
   * So often at least in each such part of a calendar, however the times lie in it.
   *
   * @param times at least 1
   */
  public record Floor(int times, Part of) {}

  /** Parts of a calendar. */
  public enum Part {
    /** From January to June, or from July to December. */
    @Term(zh = "半年", en = "half a year")
    HALF_YEAR,
    /** From January to December. */
    @Term(zh = "一年", en = "year")
    YEAR
  }
}
