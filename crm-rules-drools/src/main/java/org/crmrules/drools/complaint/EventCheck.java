package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.EventType;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.drools.pack.Manifest;

/** Holds the events of a complaint to their order. Used once. */
final class EventCheck {

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final ComplaintCase about;
  private final List<String> steps;
  private final List<String> reasons;
  private final Set<String> open = new HashSet<>();
  private final Set<EventType> seen = new HashSet<>();
  private Instant last = FIRST;
  private boolean paused;

  EventCheck(ComplaintCase about, Manifest manifest) {
    this.about = about;
    this.steps = manifest.declared("steps");
    this.reasons = manifest.declared("pauses");
  }

  /** True if a clock can be asked for the instant. */
  static boolean inRange(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(LAST);
  }

  /**
   * Goes through all events, also those that are still to come.
   *
   * @throws InvalidEventException at the first that does not fit
   */
  void check() {
    for (int i = 0; i < about.events().size(); i++) {
      CaseEvent event = about.events().get(i);
      String expected = expected(event, i);
      if (expected != null) {
        throw new InvalidEventException(about.complaint().id(), i, event, expected);
      }
      last = event.at();
      seen.add(event.type());
    }
  }

  /** What is expected instead; null if the event fits, and then it is taken. */
  private String expected(CaseEvent event, int index) {
    if (!inRange(event.at())) {
      return "must be in the years 1970 to 2199. Maybe milliseconds were taken for seconds.";
    }
    if (event.at().isBefore(last)) {
      return "must not be before the event above it (%s). Maybe the log is not sorted by time."
          .formatted(last);
    }
    String misplaced = misplaced(event);
    if (misplaced != null) {
      return misplaced;
    }
    return switch (event.type()) {
      case REOPENED -> reopened(event, index);
      case STEP_ENTERED -> entered(event.code());
      case STEP_LEFT ->
          open.remove(event.code())
              ? null
              : "must leave a step that is open: %s. Maybe it was left before.".formatted(open);
      case PAUSED -> paused(event.code());
      case RESUMED -> resumed();
      case POLICY_CORRECTED -> corrected(event.day());
      default -> null;
    };
  }

  private String misplaced(CaseEvent event) {
    EventType type = event.type();
    boolean once =
        switch (type) {
          case RECEIVED, REOPENED, ACCEPTED, SIGNED_OFF, SETTLED -> true;
          default -> false;
        };
    if (once && seen.contains(type)) {
      return "must happen once. Maybe it was logged twice.";
    }
    boolean before = type == EventType.RECEIVED || type == EventType.REOPENED;
    boolean accepted = seen.contains(EventType.ACCEPTED);
    if (before && accepted) {
      return "must come before the acceptance.";
    }
    if (!before && type != EventType.ACCEPTED && !accepted) {
      return "must come after the acceptance. Maybe the event ACCEPTED is missing.";
    }
    if (seen.contains(EventType.SETTLED)) {
      return "must come before the settlement, which is the last event.";
    }
    if (seen.contains(EventType.SIGNED_OFF) && type != EventType.SETTLED) {
      return "must come before the sign-off. Maybe it belongs to a complaint that was reopened.";
    }
    return null;
  }

  private String reopened(CaseEvent event, int index) {
    if (index > 0) {
      return "must be the first event.";
    }
    ComplaintCase parent = about.parent();
    if (parent == null || !parent.complaint().id().equals(event.code())) {
      return "must name the complaint that it follows (%s)."
          .formatted(parent == null ? "none was given" : parent.complaint().id());
    }
    boolean closed =
        parent.events().stream()
            .anyMatch(e -> e.type() == EventType.SIGNED_OFF && !e.at().isAfter(event.at()));
    return closed ? null : "must come after the sign-off of %s.".formatted(event.code());
  }

  private String entered(String step) {
    if (!steps.contains(step)) {
      return "must name one of the steps %s.".formatted(steps);
    }
    return open.add(step) ? null : "must enter a step that is not open. Maybe it was never left.";
  }

  private String paused(String reason) {
    if (!reasons.contains(reason)) {
      return "must name one of the reasons %s, as the pack declares under pauses."
          .formatted(reasons);
    }
    if (paused) {
      return "must come after the end of the pause before it. Maybe RESUMED is missing.";
    }
    paused = true;
    return null;
  }

  private String resumed() {
    if (!paused) {
      return "must end a pause, but none is open.";
    }
    paused = false;
    return null;
  }

  private static String corrected(LocalDate day) {
    return day != null
        ? null
        : "must say the day whose version decides. Maybe use CaseEvent.policyCorrected.";
  }
}
