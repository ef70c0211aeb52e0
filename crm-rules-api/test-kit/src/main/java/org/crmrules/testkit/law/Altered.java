package org.crmrules.testkit.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.EventType;

/** Cases that are as another but for one thing. */
final class Altered {

  private Altered() {}

  /** What was in the log at the instant. */
  static ComplaintCase until(ComplaintCase about, Instant now) {
    return with(about, about.events().stream().filter(e -> !e.at().isAfter(now)).toList());
  }

  /** With these events, and no instant in the facts that they do not say. */
  private static ComplaintCase with(ComplaintCase about, List<CaseEvent> events) {
    Complaint facts = about.complaint();
    return new ComplaintCase(facts.at(null, null, null), events, about.parent());
  }

  /** Null if it was not accepted, or that cannot be: what comes next stays where it is. */
  static ComplaintCase acceptedLater(ComplaintCase about, Duration later, Instant now) {
    List<CaseEvent> events = new ArrayList<>(about.events());
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).type() == EventType.ACCEPTED) {
        Instant at = events.get(i).at().plus(later);
        Instant next = i + 1 < events.size() ? events.get(i + 1).at() : now;
        events.set(i, CaseEvent.accepted(at));
        return at.isAfter(next) || at.isAfter(now) ? null : with(about, events);
      }
    }
    return null;
  }

  /** Each pause in the middle in turn, an open one between its beginning and the instant. */
  static List<ComplaintCase> pausesSplit(ComplaintCase about, Instant now) {
    List<ComplaintCase> split = new ArrayList<>();
    List<CaseEvent> events = about.events();
    for (int i = 0; i < events.size(); i++) {
      Instant from = events.get(i).at();
      int end = i + 1;
      while (end < events.size() && !endsAPause(events.get(end))) {
        end++;
      }
      Instant over = end < events.size() ? events.get(end).at() : now;
      Instant to = over.isAfter(now) ? now : over;
      if (events.get(i).type() == EventType.PAUSED && from.isBefore(to)) {
        Instant middle = from.plus(Duration.between(from, to).dividedBy(2));
        split.add(with(about, splitAt(events, i, end, middle)));
      }
    }
    return split;
  }

  /** The sign-off too, behind which nothing is resumed. */
  private static boolean endsAPause(CaseEvent event) {
    return event.type() == EventType.RESUMED || event.type() == EventType.SIGNED_OFF;
  }

  private static List<CaseEvent> splitAt(List<CaseEvent> events, int pause, int end, Instant at) {
    List<CaseEvent> split = new ArrayList<>(events);
    int place = pause + 1;
    while (place < end && !events.get(place).at().isAfter(at)) {
      place++;
    }
    String reason = events.get(pause).code();
    split.addAll(place, List.of(CaseEvent.resumed(at), CaseEvent.paused(at, reason)));
    return split;
  }
}
