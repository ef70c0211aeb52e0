package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.complaint.CaseLog.Stay;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.drools.time.CountedTime;
import org.crmrules.time.LimitUnit;

/**
 * A pause, or the part of one that stops the clocks, or the part that does not.
 *
 * @param to null if it goes on
 * @param stops true if no clock runs in it
 */
record Rest(Instant from, Instant to, String reason, boolean stops) {

  /**
   * Pauses by what they do to the clocks: those for other reasons stop nothing, and all together
   * stop them for so long and no longer.
   *
   * @param pauses in order
   * @param stopping the reasons of those that stop the clocks
   * @param most for how many days they do so in all
   */
  static List<Rest> of(
      List<Stay> pauses, Set<String> stopping, int most, BusinessTime time, Instant now) {
    if (pauses.isEmpty()) {
      return List.of(); // the ordinary case, which costs nothing
    }
    CountedTime days = time.asKnownAt(now).counting(LimitUnit.NATURAL_DAYS);
    List<Rest> rests = new ArrayList<>(pauses.size());
    long left = most * days.unit();
    for (Stay pause : pauses) {
      if (left == 0 || !stopping.contains(pause.note())) {
        rests.add(new Rest(pause.from(), pause.to(), pause.note(), false));
        continue;
      }
      long before = days.until(pause.from());
      long length = days.until(pause.to() == null ? now : pause.to()) - before;
      if (length <= left) {
        rests.add(new Rest(pause.from(), pause.to(), pause.note(), true));
        left -= length;
      } else {
        Instant over = days.reached(before + left);
        rests.add(new Rest(pause.from(), over, pause.note(), true));
        rests.add(new Rest(over, pause.to(), pause.note(), false));
        left = 0;
      }
    }
    return rests;
  }
}
