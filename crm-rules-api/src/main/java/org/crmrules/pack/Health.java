package org.crmrules.pack;

import java.time.Instant;
import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * Whether the packs in force are those of the source.
 *
 * @param status UP, DEGRADED, STALE or CLOSED
 * @param since since when that is so, by the clock of the door, or of the machine if the door has
 *     none
 * @param lastSuccess when the packs in force were activated, or last were if the door is closed; of
 *     the last good ones of an earlier start: when they were kept
 * @param problems what was wrong at the last reload; empty if it was good
 * @param packs what is in force, in the order of id and version; empty if the door is closed
 */
public record Health(
    Status status,
    Instant since,
    Instant lastSuccess,
    List<Problem> problems,
    List<PackInfo> packs) {

  /** How it is. */
  public enum Status {
    /** The packs in force are those of the source, as far as the last look at it tells. */
    UP,
    /** The source was refused and the last good packs go on, or they could not be kept on disk. */
    DEGRADED,
    /** The packs come from the folder of the last good ones, because the source did not load. */
    STALE,
    /** The door is closed, and nothing is in force. */
    CLOSED
  }

  public Health {
    UnusableValueException.given(status, "status");
    UnusableValueException.given(since, "since");
    UnusableValueException.given(lastSuccess, "lastSuccess");
    problems = UnusableValueException.all(problems, "problems");
    packs = UnusableValueException.all(packs, "packs");
  }

  /** On one line: how it is and since when, and how many packs and problems there are. */
  @Override
  public String toString() {
    return status + " since " + since + ", " + packs.size() + " pack(s)" + Problem.some(problems);
  }
}
