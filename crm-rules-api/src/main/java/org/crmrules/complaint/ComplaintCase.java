package org.crmrules.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.InvalidFactException;
import org.crmrules.UnusableValueException;

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
    events = InvalidFactException.allGiven(events, "events");
  }

  /** A complaint that follows no other. */
  public static ComplaintCase of(Complaint complaint, List<CaseEvent> events) {
    return new ComplaintCase(complaint, events, null);
  }

  /** A complaint of which only the instants that it carries itself are known. */
  public static ComplaintCase of(Complaint complaint) {
    InvalidFactException.given(complaint, "complaint");
    List<CaseEvent> events = new ArrayList<>();
    add(events, EventType.ACCEPTED, complaint.acceptedAt());
    add(events, EventType.SIGNED_OFF, complaint.signedOffAt());
    add(events, EventType.SETTLED, complaint.settledAt());
    return of(complaint, events);
  }

  /**
   * A complaint with those that it follows: each is named by the event {@code REOPENED} of the next
   * (C-30). What is known of them is what happened.
   *
   * @param earlier in any order; empty if it follows none
   * @throws UnusableValueException if one of them is not followed by any
   */
  public static ComplaintCase of(
      Complaint complaint, List<CaseEvent> events, List<EarlierCase> earlier) {
    InvalidFactException.allGiven(events, "events");
    List<EarlierCase> left = new ArrayList<>(UnusableValueException.all(earlier, "earlier"));
    ComplaintCase whole = new ComplaintCase(complaint, events, parent(complaint, events, left));
    if (!left.isEmpty()) {
      throw new UnusableValueException(
          "原投诉(%s)必须由事件 REOPENED 写明。也许 code 写了别的编号。",
          "The earlier complaint (%s) must be named by an event REOPENED. Maybe its code is"
              + " another.",
          left.get(0).id());
    }
    return whole;
  }

  /** Takes the parent, and those before it, out of the list; null if it is not there. */
  private static ComplaintCase parent(
      Complaint child, List<CaseEvent> events, List<EarlierCase> left) {
    String id = EarlierCase.parent(events);
    EarlierCase found = left.stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
    if (found == null || child == null) {
      return null;
    }
    left.remove(found);
    Complaint complaint = Complaint.of(id, child.subject()).build();
    return new ComplaintCase(complaint, found.events(), parent(complaint, found.events(), left));
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
