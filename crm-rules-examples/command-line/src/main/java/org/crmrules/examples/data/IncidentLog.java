package org.crmrules.examples.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;

/** Gathers the states of one incident, in the order of the log. */
final class IncidentLog {

  /** A state that it was in from an instant on; no reason: it did not wait for anybody. */
  private record State(Instant from, String reason) {}

  private final List<State> states = new ArrayList<>();
  private Complaint complaint;

  /**
   * @param latest as the line has it
   * @param at null if the line does not say when
   * @param reason null if it does not wait
   */
  void state(Complaint latest, Instant at, String reason) {
    complaint = latest;
    if (at != null) {
      states.add(new State(at, reason));
    }
  }

  ComplaintCase toCase() {
    List<CaseEvent> events = new ArrayList<>(ComplaintCase.of(complaint).events());
    Instant opened = complaint.acceptedAt();
    if (opened == null) {
      return ComplaintCase.of(complaint, List.of());
    }
    List<CaseEvent> pauses = new ArrayList<>();
    String reason = null;
    Instant last = opened;
    for (State state : states) {
      Instant at = within(state.from(), last);
      if (!Objects.equals(reason, state.reason())) {
        if (reason != null) {
          pauses.add(CaseEvent.resumed(at));
        }
        if (state.reason() != null) {
          pauses.add(CaseEvent.paused(at, state.reason()));
        }
        reason = state.reason();
        last = at;
      }
    }
    events.addAll(1, pauses);
    return ComplaintCase.of(complaint, events);
  }

  /** Not before the last event, and not after the end. */
  private Instant within(Instant at, Instant last) {
    Instant end = complaint.signedOffAt();
    Instant latest = end != null && at.isAfter(end) ? end : at;
    return latest.isBefore(last) ? last : latest;
  }
}
