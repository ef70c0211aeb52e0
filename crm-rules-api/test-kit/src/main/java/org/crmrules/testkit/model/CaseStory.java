package org.crmrules.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.EventType;
import org.crmrules.testkit.model.WalkingClock.Rest;

/** What had happened to a complaint by an instant, looked up anew each time. */
record CaseStory(List<CaseEvent> events, Instant now) {

  CaseStory {
    events = events.stream().filter(e -> !e.at().isAfter(now)).toList();
  }

  /** When it happened first; null if it has not. */
  Instant first(EventType type) {
    return first(type, null);
  }

  /** The same, about a step, an event or a reason; null: about anything. */
  Instant first(EventType type, String code) {
    for (CaseEvent e : events) {
      if (e.type() == type && (code == null || code.equals(e.code()))) {
        return e.at();
      }
    }
    return null;
  }

  /** When the step was left for the last time; null if it was not, or is open again. */
  Instant lastLeft(String step) {
    Instant at = null;
    for (CaseEvent e : events) {
      if (step.equals(e.code()) && e.type() == EventType.STEP_LEFT) {
        at = e.at();
      } else if (step.equals(e.code()) && e.type() == EventType.STEP_ENTERED) {
        at = null;
      }
    }
    return at;
  }

  /** Between leaving a step and coming back to it. */
  List<Rest> away(String step) {
    List<Rest> away = new ArrayList<>();
    Instant left = null;
    for (CaseEvent e : events) {
      if (step.equals(e.code()) && e.type() == EventType.STEP_LEFT) {
        left = e.at();
      } else if (step.equals(e.code()) && e.type() == EventType.STEP_ENTERED && left != null) {
        away.add(new Rest(left, e.at()));
      }
    }
    return away;
  }
}
