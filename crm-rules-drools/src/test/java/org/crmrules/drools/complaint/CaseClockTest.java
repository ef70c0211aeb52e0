package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmrules.complaint.CaseEvent.accepted;
import static org.crmrules.complaint.CaseEvent.paused;
import static org.crmrules.complaint.CaseEvent.policyCorrected;
import static org.crmrules.complaint.CaseEvent.received;
import static org.crmrules.complaint.CaseEvent.reopened;
import static org.crmrules.complaint.CaseEvent.resumed;
import static org.crmrules.complaint.CaseEvent.settled;
import static org.crmrules.complaint.CaseEvent.signedOff;
import static org.crmrules.complaint.CaseEvent.stepEntered;
import static org.crmrules.complaint.CaseEvent.stepLeft;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.InvalidFactException;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.complaint.Reaction;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.CountedInterval;
import org.crmrules.time.IntervalCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The clocks of a whole case by the shipped pack, from its events. */
class CaseClockTest {

  private static final RunningPack SHIPPED = RealPacks.shipped("complaint-manufacturing");
  private static final DroolsComplaints COMPLAINTS =
      new DroolsComplaints(RealPacks.versions(SHIPPED, RealPacks.odd("complaint-odd")));
  private static final CaseEvent ACCEPTED = accepted(at("2026-03-02T16:40:00"));

  private static ComplaintCase of(CaseEvent... events) {
    return ComplaintCase.of(Complaint.of("K1", ComplaintSubject.QUALITY).build(), List.of(events));
  }

  private static ComplaintClock clock(String now, CaseEvent... events) {
    return COMPLAINTS.clock(of(events), at(now));
  }

  private static ClockReading step(ComplaintClock clock, String step) {
    return clock.steps().stream()
        .filter(s -> s.step().equals(step))
        .map(StepClock::reading)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStepHasAClockOfItsOwnThatStopsWhenItIsLeftAndGoesOnWhenItIsEnteredAgain() {
    CaseEvent entered = stepEntered(at("2026-03-03T10:00:00"), "QUALITY");
    CaseEvent left = stepLeft(at("2026-03-05T00:00:00"), "QUALITY");
    CaseEvent again = stepEntered(at("2026-03-10T00:00:00"), "QUALITY");

    ClockReading running = step(clock("2026-03-04T12:00:00", ACCEPTED, entered), "QUALITY");
    assertThat(running.status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(running.due().on()).isEqualTo("2026-03-06");
    assertThat(step(clock("2026-03-09T00:00:00", ACCEPTED, entered, left), "QUALITY").status())
        .isEqualTo(ClockStatus.MET);
    ClockReading more =
        step(clock("2026-03-10T12:00:00", ACCEPTED, entered, left, again), "QUALITY");
    // One day, 4 March, was used before; two are left from the 10th on.
    assertThat(more.counted()).isEqualByComparingTo("1.5");
    assertThat(more.due().on()).isEqualTo("2026-03-11");
    assertThat(more.intervals())
        .extracting(CountedInterval::cause)
        .contains(IntervalCause.ELSEWHERE);
  }

  @Test
  void theEarlierOfStepAndWholeBinds() {
    ComplaintClock late =
        clock(
            "2026-03-17T12:00:00", ACCEPTED, stepEntered(at("2026-03-16T10:00:00"), "PRODUCTION"));
    ComplaintClock early =
        clock("2026-03-04T12:00:00", ACCEPTED, stepEntered(at("2026-03-03T10:00:00"), "QUALITY"));

    assertThat(late.steps().stream().filter(s -> s.step().equals("PRODUCTION")).findFirst())
        .hasValueSatisfying(s -> assertThat(s.boundByWhole()).isTrue());
    assertThat(step(late, "PRODUCTION").due()).isEqualTo(late.due());
    assertThat(late.nextDue()).isEqualTo(late.due());
    assertThat(early.nextDue().on()).isEqualTo("2026-03-06");
  }

  @Test
  void signOffStopsTheWholeAndItsStepsAndStartsTheSettlement() {
    ComplaintClock clock =
        clock(
            "2026-04-10T00:00:00",
            ACCEPTED,
            stepEntered(at("2026-03-03T10:00:00"), "QUALITY"),
            signedOff(at("2026-03-10T10:00:00")));

    assertThat(clock.status()).isEqualTo(ClockStatus.MET);
    // Its own limit ended on the 6th.
    assertThat(step(clock, "QUALITY").status()).isEqualTo(ClockStatus.MET_LATE);
    assertThat(clock.settlement().status()).isEqualTo(ClockStatus.OVERDUE);
    assertThat(clock.settlementDue().on()).isEqualTo("2026-04-09");
    assertThat(clock.nextDue()).isEqualTo(clock.settlementDue());
  }

  /** C-30, T-20: a new case with a clock of its own, and the time of all of them. */
  @Test
  void aReopenedCaseHasANewClockAndTheTimeOfTheChain() {
    ComplaintCase first = of(ACCEPTED, signedOff(at("2026-03-12T16:40:00")));
    ComplaintCase second =
        new ComplaintCase(
            Complaint.of("K2", ComplaintSubject.QUALITY).build(),
            List.of(
                reopened(at("2026-03-14T09:00:00"), "K1"),
                accepted(at("2026-03-15T16:40:00")),
                signedOff(at("2026-03-20T16:40:00"))),
            first);
    ComplaintCase third =
        new ComplaintCase(
            Complaint.of("K3", ComplaintSubject.QUALITY).build(),
            List.of(reopened(at("2026-03-21T09:00:00"), "K2"), accepted(at("2026-03-21T16:40:00"))),
            second);

    ComplaintClock clock = COMPLAINTS.clock(third, at("2026-03-22T16:40:00"));
    assertThat(clock.due().on()).isEqualTo("2026-04-05");
    assertThat(clock.chain().complaintIds()).containsExactly("K1", "K2", "K3");
    assertThat(clock.chain().reopenings()).isEqualTo(2);
    assertThat(clock.chain().open()).isEqualTo(Duration.ofDays(10 + 5 + 1));
    assertThat(COMPLAINTS.reactions(third, at("2026-03-22T16:40:00")).due(Set.of()))
        .extracting(Reaction::cause, Reaction::recipient)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Reaction.Cause.REOPENED, "GENERAL_MANAGER"));
  }

  /** The pauses stay what they were, though another version decides (the odd one: 10 days). */
  @Test
  void aCorrectedPolicyIsAppliedToTheWholeLifeOfTheCase() {
    CaseEvent corrected = policyCorrected(at("2026-03-05T09:00:00"), LocalDate.of(2026, 6, 1));

    assertThat(clock("2026-03-05T08:59:59", ACCEPTED, corrected).whole().limit().amount())
        .isEqualTo(15);
    ComplaintClock after = clock("2026-03-05T09:00:00", ACCEPTED, corrected);
    assertThat(after.whole().limit().amount()).isEqualTo(10);
    assertThat(after.due().on()).isEqualTo("2026-03-12");
  }

  /** C-67: who acts after the answer is told when it is given, and waits while it is open again. */
  @Test
  void whoActsAfterAStepIsToldWhenItIsLeft() {
    DroolsComplaints furniture =
        new DroolsComplaints(RealPacks.versions(RealPacks.shipped("complaint-furniture")));
    Complaint about =
        Complaint.of("K1", ComplaintSubject.OTHER)
            .causes(List.of("MARKET_POLICY"))
            .circumstances(List.of("ANSWERABLE_AT_ONCE"))
            .build();
    List<CaseEvent> events =
        List.of(
            ACCEPTED,
            stepEntered(at("2026-03-03T09:00:00"), "ANSWER"),
            stepLeft(at("2026-03-03T10:00:00"), "ANSWER"),
            stepEntered(at("2026-03-03T10:30:00"), "ANSWER"));
    ComplaintCase log = ComplaintCase.of(about, events);

    assertThat(furniture.reactions(log, at("2026-03-03T09:59:59")).due(Set.of())).isEmpty();
    assertThat(furniture.reactions(log, at("2026-03-03T10:00:00")).due(Set.of()))
        .extracting(Reaction::key, r -> r.at().toInstant())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "K1/STEP_LEFT/ANSWER/DEPUTY_GM_SALES/0", at("2026-03-03T10:00:00")));
    assertThat(furniture.reactions(log, at("2026-03-03T10:30:00")).due(Set.of())).isEmpty();
  }

  @Test
  void aPollThatRemembersWhatItDidNeverDoesItTwice() {
    List<CaseEvent> events = new ArrayList<>(List.of(ACCEPTED));
    events.add(stepEntered(at("2026-03-03T10:00:00"), "QUALITY"));
    ComplaintCase about = ComplaintCase.of(of().complaint(), events);
    Set<String> done = new HashSet<>();
    List<String> told = new ArrayList<>();
    for (Instant now = at("2026-03-03T12:00:00");
        now.isBefore(at("2026-03-31T00:00:00"));
        now = now.plusSeconds(3_600)) {
      List<Reaction> due = COMPLAINTS.reactions(about, now).due(done);
      assertThat(COMPLAINTS.reactions(about, now).due(done)).isEqualTo(due);
      for (Reaction reaction : due) {
        told.add(reaction.cause() + " " + reaction.recipient());
        done.add(reaction.key());
      }
    }

    assertThat(told)
        .containsExactly(
            "DUE_SOON STEP_OWNER",
            "OVERDUE SUPERIOR_OF_STEP_OWNER",
            "OVERDUE_BY_DAYS GENERAL_MANAGER",
            "OVERDUE GENERAL_MANAGER");
  }

  static Stream<Arguments> wrongLogs() {
    CaseEvent closed = signedOff(at("2026-03-10T10:00:00"));
    Instant later = at("2026-03-11T10:00:00");
    return Stream.of(
        Arguments.of(
            1,
            "must not be before",
            new CaseEvent[] {ACCEPTED, received(at("2026-03-01T00:00:00"))}),
        Arguments.of(1, "must happen once", new CaseEvent[] {ACCEPTED, ACCEPTED}),
        Arguments.of(
            2,
            "must come before the sign-off",
            new CaseEvent[] {ACCEPTED, closed, paused(later, "AWAITING_CUSTOMER")}),
        Arguments.of(2, "must happen once", new CaseEvent[] {ACCEPTED, closed, closed}),
        Arguments.of(
            0, "must come after the acceptance", new CaseEvent[] {stepEntered(later, "QUALITY")}),
        Arguments.of(0, "must come after the acceptance", new CaseEvent[] {closed}),
        Arguments.of(1, "must end a pause", new CaseEvent[] {ACCEPTED, resumed(later)}),
        Arguments.of(
            1,
            "must name one of the reasons [AWAITING_CUSTOMER",
            new CaseEvent[] {ACCEPTED, paused(later, "LUNCH")}),
        Arguments.of(
            2,
            "must come after the end of the pause",
            new CaseEvent[] {
              ACCEPTED, paused(later, "AWAITING_CUSTOMER"), paused(later, "AWAITING_SUPPLIER")
            }),
        Arguments.of(
            1,
            "must name one of the steps [REGISTER",
            new CaseEvent[] {ACCEPTED, stepEntered(later, "LIMBO")}),
        Arguments.of(
            2,
            "must enter a step that is not open",
            new CaseEvent[] {
              ACCEPTED, stepEntered(later, "QUALITY"), stepEntered(later, "QUALITY")
            }),
        Arguments.of(
            1,
            "must leave a step that is open",
            new CaseEvent[] {ACCEPTED, stepLeft(later, "QUALITY")}),
        Arguments.of(
            1, "must come before the acceptance", new CaseEvent[] {ACCEPTED, received(later)}),
        Arguments.of(
            0,
            "must name the complaint that it follows (none was given)",
            new CaseEvent[] {reopened(later, "K0"), accepted(later)}),
        Arguments.of(
            3,
            "must happen once",
            new CaseEvent[] {ACCEPTED, closed, settled(later), settled(later)}),
        Arguments.of(
            1, "must say the day", new CaseEvent[] {ACCEPTED, policyCorrected(later, null)}),
        Arguments.of(
            0, "must be in the years 1970 to 2199", new CaseEvent[] {accepted(Instant.MAX)}));
  }

  @ParameterizedTest
  @MethodSource("wrongLogs")
  void anEventThatDoesNotFitIsRefusedWithItsIndexAndWhatIsExpected(
      int index, String expected, CaseEvent... events) {
    assertThatThrownBy(() -> clock("2026-03-31T00:00:00", events))
        .isInstanceOfSatisfying(
            InvalidEventException.class,
            e -> {
              assertThat(e.index()).isEqualTo(index);
              assertThat(e.event()).isEqualTo(events[index]);
              assertThat(e.expected().en()).startsWith(expected);
              assertThat(e.expected().zh()).matches("[必只不].*。");
              assertThat(e.text(Locale.CHINESE)).startsWith("投诉 K1 的事件 " + index + "(");
              assertThat(e.complaintId()).isEqualTo("K1");
            });

    // What was valid before stays valid.
    CaseEvent[] before = List.of(events).subList(0, index).toArray(CaseEvent[]::new);
    assertThat(clock("2026-03-31T00:00:00", before).complaintId()).isEqualTo("K1");
  }

  @Test
  void factsThatContradictTheEventsAreRefused() {
    Complaint complaint =
        Complaint.of("K1", ComplaintSubject.QUALITY).acceptedAt(at("2026-03-01T09:00:00")).build();

    assertThatThrownBy(
            () ->
                COMPLAINTS.clock(
                    ComplaintCase.of(complaint, List.of(ACCEPTED)), at("2026-03-31T00:00:00")))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("complaint.acceptedAt");
  }

  private static Instant at(String beijingTime) {
    return OffsetDateTime.parse(beijingTime + "+08:00").toInstant();
  }
}
