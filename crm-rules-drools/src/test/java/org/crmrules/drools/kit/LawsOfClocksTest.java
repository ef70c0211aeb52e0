package org.crmrules.drools.kit;

import static org.crmrules.drools.kit.ComplaintCases.CALENDARS;
import static org.crmrules.drools.kit.ComplaintCases.SHANGHAI;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.DutyList;
import org.crmrules.complaint.EventType;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.kit.ComplaintCases.Asked;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.ClockLaws;
import org.crmrules.testkit.law.ClockWalk;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.CountedInterval;
import org.crmrules.time.Due;
import org.crmrules.time.IntervalCause;
import org.junit.jupiter.api.Test;

/** The laws of the clock hold of every complaint pack, and find out who lies. */
class LawsOfClocksTest {

  private static final Instant ACCEPTED = Instant.parse("2026-03-02T01:00:00Z");

  /** Enters a step, rests for two days that stop the clocks, and is still open. */
  private static final ComplaintCase RESTED =
      ComplaintCase.of(
          Complaint.of("K1", ComplaintSubject.QUALITY).build(),
          List.of(
              CaseEvent.accepted(ACCEPTED),
              CaseEvent.stepEntered(ACCEPTED, "TAKE"),
              CaseEvent.paused(days(1), "WAITING"),
              CaseEvent.resumed(days(3)),
              CaseEvent.stepLeft(days(4), "TAKE")));

  @Property(tries = 40)
  void theLawsHoldOfEveryComplaintPack(@ForAll("cases") Asked asked) {
    laws(new DroolsComplaints(asked.pack())).holdFor(asked.about(), asked.now());
  }

  @Provide
  Arbitrary<Asked> cases() {
    return ComplaintCases.any();
  }

  @Test
  void theyHoldOfTheCaseThatLiesAreToldAbout() {
    laws(honest()).holdFor(RESTED, days(6));
  }

  @Test
  void aDeadlineThatIsADayTooLateIsFoundOut() {
    ComplaintService late = wholes((asked, whole) -> due(whole, 1));

    Lying.isFoundOut(
        () -> laws(late).everyClockAndDutyIsWhatAWalkFinds(RESTED, days(6)),
        "Every clock and duty is what a walk minute by minute finds.");
  }

  /** It says itself as of when it is, which is not what was asked. */
  @Test
  void aClockThatIsADaySlowIsFoundOut() {
    ComplaintService slow =
        Lying.about(
            ComplaintService.class,
            honest(),
            "clock",
            (answer, about) ->
                honest()
                    .clock(
                        (ComplaintCase) about.get(0),
                        ((Instant) about.get(1)).minus(1, ChronoUnit.DAYS)));

    Lying.isFoundOut(
        () -> laws(slow).everyClockAndDutyIsWhatAWalkFinds(RESTED, days(6)),
        "Every clock and duty is what a walk minute by minute finds.");
  }

  @Test
  void aDutyThatIsForgottenIsFoundOut() {
    ComplaintService forgetful =
        Lying.about(
            ComplaintService.class,
            honest(),
            "duties",
            (answer, about) -> {
              DutyList list = (DutyList) answer;
              return Records.with(list, "duties", list.duties().subList(1, list.duties().size()));
            });

    Lying.isFoundOut(
        () -> laws(forgetful).everyClockAndDutyIsWhatAWalkFinds(RESTED, days(6)),
        "Every clock and duty is what a walk minute by minute finds.");
  }

  @Test
  void whoIsEasyOnWhatIsAcceptedFirstIsFoundOut() {
    ComplaintService unfair =
        wholes(
            (asked, whole) -> asked.events().get(0).at().equals(ACCEPTED) ? due(whole, 9) : whole);
    ComplaintCase open = ComplaintCase.of(RESTED.complaint(), RESTED.events().subList(0, 1));

    Lying.isFoundOut(
        () -> laws(unfair).whatIsAcceptedLaterIsDueNoEarlier(open, days(6)),
        "What is accepted later is due no earlier.");
  }

  @Test
  void aClockThatGoesBackIsFoundOut() {
    ComplaintService forgetful =
        Lying.about(
            ComplaintService.class,
            honest(),
            "clock",
            (answer, about) ->
                days(9).isBefore((Instant) about.get(1))
                    ? with((ComplaintClock) answer, w -> used(w, 1))
                    : answer);

    Lying.isFoundOut(
        () -> laws(forgetful).timeGoesOn(RESTED, days(6)),
        "What is used up never becomes less, and a clock that has ended changes no more.");
  }

  @Test
  void whoCountsPausesInsteadOfTimeIsFoundOut() {
    ComplaintService counting =
        wholes(
            (asked, whole) ->
                due(
                    whole,
                    (int)
                        asked.events().stream().filter(e -> e.type() == EventType.PAUSED).count()));

    Lying.isFoundOut(
        () -> laws(counting).splittingAPauseChangesNothing(RESTED, days(6)),
        "Splitting a pause changes nothing.");
  }

  @Test
  void whoKnowsTheFutureIsFoundOut() {
    ComplaintService knowing = wholes((asked, whole) -> due(whole, asked.events().size()));

    Lying.isFoundOut(
        () -> laws(knowing).replayingShowsWhatWasShownLive(RESTED, days(6)),
        "Replaying a log shows what following it live showed.");
  }

  @Test
  void aStepThatOutlastsTheWholeIsFoundOut() {
    ComplaintService hasty = wholes((asked, whole) -> due(whole, -19));

    Lying.isFoundOut(
        () -> laws(hasty).noStepIsDueAfterTheWhole(RESTED, days(6)),
        "No step is due after the whole.");
  }

  @Test
  void pausesWithoutAnEndAreFoundOut() {
    ComplaintService generous = wholes((asked, whole) -> resting(whole));

    Lying.isFoundOut(
        () -> laws(generous).pausesStopNoMoreThanIsAllowed(RESTED, days(6)),
        "Pauses stop no clock for longer than is allowed in all.");
  }

  private static Instant days(int days) {
    return ACCEPTED.plus(days, ChronoUnit.DAYS);
  }

  private static ClockLaws laws(ComplaintService complaints) {
    return new ClockLaws(complaints, new ClockWalk(policy -> SHANGHAI, CALENDARS::get));
  }

  private static ComplaintService honest() {
    return new DroolsComplaints(RealPacks.odd("complaint-walk"));
  }

  /** Lies about the clock of the whole. */
  private static ComplaintService wholes(
      BiFunction<ComplaintCase, ClockReading, ClockReading> lie) {
    return Lying.about(
        ComplaintService.class,
        honest(),
        "clock",
        (answer, about) ->
            with((ComplaintClock) answer, w -> lie.apply((ComplaintCase) about.get(0), w)));
  }

  private static ComplaintClock with(ComplaintClock clock, UnaryOperator<ClockReading> lie) {
    return Records.with(clock, "whole", lie.apply(clock.whole()));
  }

  private static ClockReading due(ClockReading honest, int days) {
    Due due = honest.due();
    return Records.with(
        honest, "due", new Due(due.on().plusDays(days), due.before().plusDays(days)));
  }

  private static ClockReading used(ClockReading honest, int days) {
    return Records.with(honest, "counted", BigDecimal.valueOf(days));
  }

  /** As if it had rested all the time. */
  private static ClockReading resting(ClockReading honest) {
    List<CountedInterval> intervals =
        honest.intervals().stream()
            .map(i -> Records.with(i, "cause", IntervalCause.PAUSED))
            .toList();
    return Records.with(Records.with(honest, "status", ClockStatus.PAUSED), "intervals", intervals);
  }
}
