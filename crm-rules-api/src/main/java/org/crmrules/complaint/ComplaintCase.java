package org.crmrules.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A complaint with everything that happened to it. Thread-safe: immutable.
 *
 * @param complaint the facts as they are known; its own instants are left out, or say what the
 *     events say
 * @param events in the order in which they happened
 * @param parent the complaint that it follows (C-30); null if it follows none
 */
public record ComplaintCase(Complaint complaint, List<CaseEvent> events, ComplaintCase parent) {

  public ComplaintCase {
    events = List.copyOf(events);
  }

  /** A complaint that follows no other. */
  public static ComplaintCase of(Complaint complaint, List<CaseEvent> events) {
    return new ComplaintCase(complaint, events, null);
  }

  /** A complaint of which only the instants that it carries itself are known. */
  public static ComplaintCase of(Complaint complaint) {
    Objects.requireNonNull(complaint, "complaint");
    List<CaseEvent> events = new ArrayList<>();
    add(events, EventType.ACCEPTED, complaint.acceptedAt());
    add(events, EventType.SIGNED_OFF, complaint.signedOffAt());
    add(events, EventType.SETTLED, complaint.settledAt());
    return of(complaint, events);
  }

  private static void add(List<CaseEvent> events, EventType type, Instant at) {
    if (at != null) {
      events.add(new CaseEvent(type, at, null, null));
    }
  }

  /** The same with one more event. */
  public ComplaintCase with(CaseEvent event) {
    List<CaseEvent> more = new ArrayList<>(events);
    more.add(event);
    return new ComplaintCase(complaint, more, parent);
  }
}
