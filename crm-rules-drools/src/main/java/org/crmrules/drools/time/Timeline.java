package org.crmrules.drools.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.time.IntervalCause;

/**
 * What happened to one clock until the instant of a question.
 *
 * @param start when it started; null if it has not
 * @param stretches from the start to {@code until}, without gaps
 * @param until the instant of the question, or the end of the clock if that is earlier; never
 *     before the start
 * @param stoppedAt what it is held to came to pass then, perhaps before it started; null if it has
 *     not
 * @param paused true if a pause keeps it from running at the instant of the question
 */
public record Timeline(
    Instant start, List<Stretch> stretches, Instant until, Instant stoppedAt, boolean paused) {

  /**
   * A stretch of one kind.
   *
   * @param cause {@link IntervalCause#COUNTED} if the clock runs, so that what the calendar counts
   *     is counted
   * @param note why it does not run, or the pause that does not keep it from running; null if there
   *     is none
   */
  public record Stretch(Instant from, Instant to, IntervalCause cause, String note) {

    boolean runs() {
      return cause == IntervalCause.COUNTED;
    }
  }

  public Timeline {
    stretches = List.copyOf(stretches);
  }

  /** A clock that has not started. */
  public static Timeline notStarted(Instant now) {
    return new Timeline(null, List.of(), now, null, false);
  }

  /** Gathers stretches. Not thread-safe. */
  public static final class Builder {

    private final Instant start;
    private final List<Stretch> stretches = new ArrayList<>();
    private Instant at;

    /** A clock that starts. */
    public Builder(Instant start) {
      this.start = start;
      this.at = start;
    }

    /** Goes on to an instant in this way; one that is not later adds nothing. */
    public Builder to(Instant instant, IntervalCause cause, String note) {
      if (at.isBefore(instant)) {
        stretches.add(new Stretch(at, instant, cause, note));
        at = instant;
      }
      return this;
    }

    /**
     * Ends at the instant of the question, or where it stopped.
     *
     * @param stoppedAt null if it has not
     */
    public Timeline build(Instant stoppedAt, boolean paused) {
      return new Timeline(start, stretches, at, stoppedAt, paused);
    }
  }
}
