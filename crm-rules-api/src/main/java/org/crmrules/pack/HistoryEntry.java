package org.crmrules.pack;

import java.time.Instant;
import java.util.List;
import org.crmrules.PolicyRef;

/**
 * Something that happened to the packs of a door.
 *
 * @param at when; null if the door has no clock
 * @param event what
 * @param reason why, where somebody had to give a reason; otherwise empty
 * @param policies what was in force afterwards, in the order of id and version
 * @param problems what was wrong, where something was refused; otherwise empty
 */
public record HistoryEntry(
    Instant at, Event event, String reason, List<PolicyRef> policies, List<Problem> problems) {

  /** What can happen. */
  public enum Event {
    /** The door was opened with the packs of its source. */
    LOADED,
    /** The door was opened with the last good packs, because the source did not load. */
    LOADED_LAST_GOOD,
    /** A reload brought other packs into force. */
    ACTIVATED,
    /** A reload was refused. */
    REJECTED,
    /** Somebody went back to the packs before. */
    ROLLED_BACK
  }

  public HistoryEntry {
    policies = List.copyOf(policies);
    problems = List.copyOf(problems);
  }
}
