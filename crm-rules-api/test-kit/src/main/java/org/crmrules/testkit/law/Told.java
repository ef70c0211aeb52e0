package org.crmrules.testkit.law;

import java.time.Instant;
import java.util.stream.Collectors;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.time.ClockReading;

/** Cases and clocks as a broken law tells them. */
final class Told {

  private Told() {}

  static String of(ComplaintCase about, Instant now) {
    String events = about.events().stream().map(e -> "  " + e + "\n").collect(Collectors.joining());
    return about.complaint() + ", at " + now + ":\n" + events;
  }

  /** All that a clock shows but its intervals. */
  static String of(ClockReading reading) {
    return reading == null
        ? "none"
        : reading.status()
            + " due "
            + reading.due()
            + " warns at "
            + reading.warnAt()
            + " used "
            + reading.counted()
            + (reading.provisional() ? " provisional" : "");
  }

  static String of(ComplaintClock clock) {
    return "whole "
        + of(clock.whole())
        + clock.steps().stream()
            .map(s -> "; " + s.step() + " " + of(s.reading()) + " bound " + s.boundByWhole())
            .collect(Collectors.joining())
        + "; settlement "
        + of(clock.settlement());
  }
}
