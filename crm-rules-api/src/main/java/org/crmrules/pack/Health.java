package org.crmrules.pack;

import java.time.Instant;
import java.util.List;

/**
 * Whether the packs in force are those of the source.
 *
 * @param status UP, DEGRADED or STALE
 * @param since since when that is so; null if the door has no clock
 * @param lastSuccess when packs were last activated; null if the door has no clock
 * @param problems what was wrong at the last reload; empty if it was good
 * @param packs what is in force, in the order of id and version
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
    STALE
  }

  public Health {
    problems = List.copyOf(problems);
    packs = List.copyOf(packs);
  }
}
