package org.crmrules.bench.deadlines;

import java.time.Instant;
import org.crmrules.drools.time.CountedTime;
import org.crmrules.drools.time.KnownTime;
import org.crmrules.time.LimitUnit;

/** As this library does it: the instant at which the sum of counted time reaches the limit. */
final class Integral {

  private final KnownTime time;
  private final LimitUnit unit;
  private final CountedTime counted;

  Integral(KnownTime time, LimitUnit unit) {
    this.time = time;
    this.unit = unit;
    this.counted = time.counting(unit);
  }

  /** The last second of the limit. */
  long due(Term term) {
    Instant from = unit.isDays() ? time.startOf(time.day(term.start()).plusDays(1)) : term.start();
    long rest = term.amount() * counted.unit();
    for (int i = 0; i < term.pauses().size(); i += 2) {
      Instant pause = term.pauses().get(i);
      if (pause.isAfter(from)) {
        long gained = counted.until(pause) - counted.until(from);
        if (gained >= rest) {
          return end(counted.reached(counted.until(from) + rest));
        }
        rest -= gained;
      }
      Instant resumed = term.pauses().get(i + 1);
      from = resumed.isAfter(from) ? resumed : from;
    }
    return end(counted.reached(counted.until(from) + rest));
  }

  private long end(Instant reached) {
    return unit.isDays()
        ? time.behind(time.dayEndedBy(reached)).getEpochSecond() - 1
        : reached.getEpochSecond();
  }
}
