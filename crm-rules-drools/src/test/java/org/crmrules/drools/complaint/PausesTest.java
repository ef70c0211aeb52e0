package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.complaint.CaseEvent.accepted;
import static org.crmrules.complaint.CaseEvent.paused;
import static org.crmrules.complaint.CaseEvent.resumed;
import static org.crmrules.complaint.CaseEvent.stepEntered;
import static org.crmrules.drools.Dues.by;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.CountedInterval;
import org.crmrules.time.IntervalCause;
import org.junit.jupiter.api.Test;

/** Pauses: those that count, those that stop the clocks, and for how long they do so in all. */
class PausesTest {

  private static final CaseEvent ACCEPTED = accepted(at("2026-03-02T16:40:00"));

  /** 20 days, WAITING stops the clocks for 5 days in all; LUNCH stops nothing. */
  private static ComplaintClock walk(String now, CaseEvent... events) {
    return clock(RealPacks.odd("complaint-walk"), now, events);
  }

  private static ComplaintClock clock(RunningPack pack, String now, CaseEvent... events) {
    Complaint complaint = Complaint.of("K1", ComplaintSubject.QUALITY).build();
    return new DroolsComplaints(pack).clock(ComplaintCase.of(complaint, List.of(events)), at(now));
  }

  /** C-28: the source of this pack stops no clock but by the sign-off. */
  @Test
  void theComplaintsOfTheManufacturerAreOverdueHoweverLongTheyWait() {
    ComplaintClock clock =
        clock(
            RealPacks.shipped("complaint-manufacturing"),
            "2026-06-01T09:00:00",
            ACCEPTED,
            stepEntered(at("2026-03-12T10:00:00"), "NEGOTIATION"),
            paused(at("2026-03-12T10:30:00"), "AWAITING_CUSTOMER"));

    assertThat(clock.status()).isEqualTo(ClockStatus.OVERDUE);
    assertThat(clock.due()).isEqualTo(by("2026-03-17"));
    assertThat(clock.nextDue().on()).isEqualTo("2026-03-14");
    assertThat(clock.whole().intervals())
        .extracting(CountedInterval::note)
        .containsExactly(null, null, "AWAITING_CUSTOMER");
    assertThat(clock.whole().intervals().get(2).counts()).isTrue();
  }

  @Test
  void aPauseThatStopsTheClocksMovesTheDeadlineAndAnotherDoesNot() {
    CaseEvent resumed = resumed(at("2026-03-06T00:00:00"));

    assertThat(due(walk("2026-03-10T00:00:00", ACCEPTED, wait("2026-03-04T00:00:00"), resumed)))
        .isEqualTo("2026-03-24");
    assertThat(
            due(
                walk(
                    "2026-03-10T00:00:00",
                    ACCEPTED,
                    paused(at("2026-03-04T00:00:00"), "LUNCH"),
                    resumed)))
        .isEqualTo("2026-03-22");
  }

  /** Three days, and of four more days two: the rest counts again. */
  @Test
  void allPausesTogetherStopTheClocksForSoManyDaysAndNoLonger() {
    CaseEvent[] events = {
      ACCEPTED,
      wait("2026-03-04T00:00:00"),
      resumed(at("2026-03-07T00:00:00")),
      wait("2026-03-10T00:00:00"),
      resumed(at("2026-03-14T00:00:00"))
    };
    ComplaintClock clock = walk("2026-03-15T00:00:00", events);

    assertThat(due(clock)).isEqualTo("2026-03-27");
    // Of 3 to 14 March twelve days, less five.
    assertThat(clock.whole().counted()).isEqualByComparingTo("7");
    assertThat(clock.whole().intervals())
        .extracting(CountedInterval::cause)
        .containsExactly(
            IntervalCause.FIRST_DAY,
            IntervalCause.COUNTED,
            IntervalCause.PAUSED,
            IntervalCause.COUNTED,
            IntervalCause.PAUSED,
            IntervalCause.COUNTED,
            IntervalCause.COUNTED);
    assertThat(clock.whole().intervals().get(5).note()).isEqualTo("WAITING");
  }

  @Test
  void aPauseThatGoesOnStopsTheClocksUntilItsDaysAreUsedUp() {
    CaseEvent[] events = {
      ACCEPTED, stepEntered(at("2026-03-03T10:00:00"), "TAKE"), wait("2026-03-04T12:00:00")
    };

    assertThat(walk("2026-03-09T11:00:00", events).status()).isEqualTo(ClockStatus.PAUSED);
    ComplaintClock beyond = walk("2026-03-09T13:00:00", events);
    assertThat(beyond.status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(due(beyond)).isEqualTo("2026-03-27");
    // Half a day of its two was used before, and one and a half begin at noon of the ninth.
    ClockReading take = beyond.steps().get(0).reading();
    assertThat(take.due().on()).isEqualTo("2026-03-10");
    assertThat(walk("2026-06-01T09:00:00", events).status()).isEqualTo(ClockStatus.OVERDUE);
  }

  private static CaseEvent wait(String from) {
    return paused(at(from), "WAITING");
  }

  private static String due(ComplaintClock clock) {
    return clock.due().on().toString();
  }

  private static Instant at(String beijingTime) {
    return OffsetDateTime.parse(beijingTime + "+08:00").toInstant();
  }
}
