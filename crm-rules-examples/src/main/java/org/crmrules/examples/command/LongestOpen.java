package org.crmrules.examples.command;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.examples.text.Terminal;
import org.crmrules.time.IntervalCause;

/** The complaints of which most of the limit was counted. */
final class LongestOpen {

  private static final Comparator<ComplaintClock> SHORTEST_FIRST =
      Comparator.comparing((ComplaintClock c) -> c.whole().counted())
          .thenComparing(ComplaintClock::complaintId, Comparator.reverseOrder());

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
                    clock.due(),
                    clock.whole().intervals().stream()
                        .filter(i -> i.cause() == IntervalCause.PAUSED)
                        .count()));
  }
}
