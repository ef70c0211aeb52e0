package org.crmrules.pack;

import java.time.Instant;
import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.Visible;

/**
 * Something that happened to the packs of a door.
 *
 * @param at when, by the clock of the door, or of the machine if the door has none
 * @param event what
 * @param reason why, where somebody had to give a reason; otherwise empty
 * @param policies what was in force afterwards, in the order of id and version
 * @param changes how that differs from what was in force before
 * @param problems what was wrong, where something was refused; otherwise empty
 */
public record HistoryEntry(
    Instant at,
    Event event,
    String reason,
    List<PolicyRef> policies,
    PackChanges changes,
    List<Problem> problems) {

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
    /** What was refused is gone: the source holds again what is in force. */
    RECOVERED,
    /** Somebody went back to the packs before. */
    ROLLED_BACK,
    /** The door was closed. */
    CLOSED
  }

  public HistoryEntry {
    UnusableValueException.given(at, "at");
    UnusableValueException.given(event, "event");
    UnusableValueException.given(changes, "changes");
    policies = UnusableValueException.all(policies, "policies");
    problems = UnusableValueException.all(problems, "problems");
  }

  /** On one line: what happened, what changed and how many problems there were. */
  @Override
  public String toString() {
    return at
        + " "
        + event
        + (reason.isEmpty() ? "" : " (" + Visible.of(reason) + ")")
        + ": "
        + changes
        + Problem.some(problems);
  }
}
