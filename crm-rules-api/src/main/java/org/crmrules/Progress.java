package org.crmrules;

import java.util.Locale;
import java.util.Objects;

/**
 * How far long work has come. A listener is told when a step begins and then at most a hundred
 * times, or every thousand facts where nobody knows how many there are; on the thread that works.
 * What it throws ends the work and reaches who asked for it.
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
    Objects.requireNonNull(step, "step");
  }

  @Override
  public String toString() {
    return step.in(Locale.ENGLISH) + " " + done + (all == UNKNOWN ? "" : " of " + all);
  }
}
