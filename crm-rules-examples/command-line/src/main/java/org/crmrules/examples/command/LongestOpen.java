package org.crmrules.examples.command;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.examples.text.Terminal;
import org.crmrules.time.CountedInterval;
import org.crmrules.time.IntervalCause;

/** The complaints of which most of the limit was counted. */
final class LongestOpen {

  private static final Comparator<ComplaintClock> SHORTEST_FIRST =
      Comparator.comparing((ComplaintClock c) -> c.whole().counted())
          .thenComparing(ComplaintClock::complaintId, Comparator.reverseOrder());

  /** What has the reason of a pause for a note, or none; holidays have a note of their own. */
  private static final Set<IntervalCause> PAUSES =
      EnumSet.of(IntervalCause.PAUSED, IntervalCause.COUNTED, IntervalCause.FIRST_DAY);

  private final int most;
  private final PriorityQueue<ComplaintClock> longest = new PriorityQueue<>(SHORTEST_FIRST);

  /**
   * @param most how many are told; 0: none
   */
  LongestOpen(int most) {
    this.most = most;
  }

  void add(ComplaintClock clock) {
    longest.add(clock);
    if (longest.size() > most) {
      longest.remove();
    }
  }

  /** The longest first. */
  void tell(Terminal terminal) {
    longest.stream()
        .sorted(SHORTEST_FIRST.reversed())
        .forEach(
            clock ->
                terminal.note(
                    "deadlines.long",
                    clock.complaintId(),
                    clock.whole().counted().toPlainString(),
                    clock.status(),
                    clock.due() == null ? "-" : clock.due(),
                    pauses(clock)));
  }

  /** Those that stop the clock, and those that count. */
  private static int pauses(ComplaintClock clock) {
    int pauses = 0;
    String last = null;
    for (CountedInterval interval : clock.whole().intervals()) {
      if (PAUSES.contains(interval.cause())) {
        boolean another = interval.note() != null && !interval.note().equals(last);
        pauses += another ? 1 : 0;
        last = interval.note();
      }
    }
    return pauses;
  }
}
