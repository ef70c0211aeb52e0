package org.crmrules;

import java.util.Locale;

/**
 * How far {@link Work} has come. A listener is told when a step begins and then at most a hundred
 * times, or after every thousand where nobody knows how many there are.
 *
 * <p>Thread-safe: immutable.
 *
 * @param step what is being done, for people
 * @param done how many of the step are done, from 0
 * @param all how many there are; {@link #UNKNOWN} if nobody knows, as of a stream
 */
public record Progress(Bilingual step, long done, long all) {

  /** Nobody knows how many there are. */
  public static final long UNKNOWN = -1;

  public Progress {
    UnusableValueException.given(step, "step");
  }

  @Override
  public String toString() {
    return step.in(Locale.ENGLISH) + " " + done + (all == UNKNOWN ? "" : " of " + all);
  }
}
