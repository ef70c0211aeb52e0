package org.crmrules.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crmrules.Reason;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.testkit.model.WalkingCase.Shown;
import org.crmrules.testkit.model.WalkingClock.Rest;
import org.crmrules.time.ClockStatus;
import org.junit.jupiter.api.Test;

/** Cases that were worked out on paper. Monday is 2 March 2026. */
class WalkingCaseTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final List<Reason> TEN_DAYS =
      List.of(
          reason(
              "limit.overallDays(10)",
              "limit.stepDays(\"TAKE\", 2)",
              "limit.stopsAtSignOff()",
              "limit.stopsWhilePaused(\"WAITING\")",
              "limit.pausedAtMostDays(2)"));

  @Test
  void aPauseStopsTheClockForItsDaysAndNoLonger() {
    // Four days at rest, of which two stop the clock: instead of the 12th it is due on the 14th.
    WalkingCase walk =
        walk(
            TEN_DAYS,
            "2026-03-09T09:00",
            CaseEvent.accepted(at("2026-03-02T09:00")),
            CaseEvent.paused(at("2026-03-04T09:00"), "WAITING"),
            CaseEvent.resumed(at("2026-03-08T09:00")));

    assertThat(walk.whole().late()).isEqualTo(at("2026-03-15T00:00"));
    assertThat(walk.whole().status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(walk.mayRest(List.of(rest("2026-03-04T09:00", "2026-03-06T09:00")))).isTrue();
    assertThat(walk.mayRest(List.of(rest("2026-03-04T09:00", "2026-03-06T10:00")))).isFalse();
  }

  @Test
  void aPauseForAnotherReasonStopsNothing() {
    WalkingCase walk =
        walk(
            TEN_DAYS,
            "2026-03-05T09:00",
            CaseEvent.accepted(at("2026-03-02T09:00")),
            CaseEvent.paused(at("2026-03-04T09:00"), "LUNCH"));

    assertThat(walk.whole().status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(walk.whole().late()).isEqualTo(at("2026-03-13T00:00"));
  }

  @Test
  void aStepRunsOnlyWhileItIsOpen() {
    WalkingCase walk =
        walk(
            TEN_DAYS,
            "2026-03-07T09:00",
            CaseEvent.accepted(at("2026-03-02T09:00")),
            CaseEvent.stepEntered(at("2026-03-02T09:00"), "TAKE"),
            CaseEvent.stepLeft(at("2026-03-04T00:00"), "TAKE"),
            CaseEvent.stepEntered(at("2026-03-06T00:00"), "TAKE"));

    // One day before it was left, and one from when it was taken up again.
    assertThat(walk.step("TAKE").late()).isEqualTo(at("2026-03-07T00:00"));
    assertThat(walk.step("TAKE").status()).isEqualTo(ClockStatus.OVERDUE);
  }

  @Test
  void aStepIsDueWithTheWholeAtTheLatest() {
    WalkingCase walk =
        walk(
            TEN_DAYS,
            "2026-03-12T09:00",
            CaseEvent.accepted(at("2026-03-02T09:00")),
            CaseEvent.stepEntered(at("2026-03-12T08:00"), "TAKE"));

    assertThat(walk.step("TAKE").late()).isEqualTo(at("2026-03-13T00:00"));
  }

  @Test
  void anExceptionThatShortensTheWholeShortensTheStepsWithIt() {
    Reason usual =
        new Reason(
            "R-1", List.of("own"), "", "", Map.of(), List.of("limit.overallDays(10)"), false);
    List<Reason> half =
        List.of(usual, reason("limit.overallAtMostDays(5)", "limit.stepDays(\"TAKE\", 4)"));
    WalkingCase walk =
        walk(
            half,
            "2026-03-02T10:00",
            CaseEvent.accepted(at("2026-03-02T09:00")),
            CaseEvent.stepEntered(at("2026-03-02T09:00"), "TAKE"));

    assertThat(walk.whole().late()).isEqualTo(at("2026-03-08T00:00"));
    assertThat(walk.step("TAKE").late()).isEqualTo(at("2026-03-05T00:00"));
  }

  @Test
  void whatHasNotBegunIsNotDue() {
    assertThat(walk(TEN_DAYS, "2026-03-02T10:00").whole())
        .isEqualTo(new Shown(ClockStatus.NOT_STARTED, null, 0));
  }

  @Test
  void aDutyCountsFromWhatItsNameSays() {
    List<Reason> reasons =
        List.of(
            reason(
                "duty.withinDaysOfStep(\"OFFICE\", \"REPORT\", \"LOOK\", 3)",
                "duty.withinWorkingHoursOfReceipt(\"OFFICE\", \"CALL\", 2)",
                "duty.withinWorkingHoursOfSignOff(\"OFFICE\", \"THANK\", 4)"));
    WalkingCase walk =
        walk(
            reasons,
            "2026-03-05T09:00",
            CaseEvent.received(at("2026-03-02T11:00")),
            CaseEvent.accepted(at("2026-03-02T12:00")),
            CaseEvent.stepEntered(at("2026-03-03T09:00"), "LOOK"),
            CaseEvent.stepLeft(at("2026-03-04T09:00"), "LOOK"));

    assertThat(walk.duties())
        .containsEntry("OFFICE REPORT", at("2026-03-08T00:00"))
        .containsEntry("OFFICE CALL", at("2026-03-02T14:00").plusMillis(1))
        .containsEntry("OFFICE THANK", null);
  }

  private static WalkingCase walk(List<Reason> reasons, String now, CaseEvent... events) {
    return new WalkingCase(
        SHANGHAI, new PlainCalendar(SHANGHAI), List.of(events), at(now), reasons);
  }

  private static Reason reason(String... concluded) {
    return new Reason("R-2", List.of("own"), "", "", Map.of(), List.of(concluded), true);
  }

  private static Rest rest(String from, String to) {
    return new Rest(at(from), at(to));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
