package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.crmrules.complaint.CaseEvent.accepted;
import static org.crmrules.complaint.CaseEvent.occurred;
import static org.crmrules.complaint.CaseEvent.settled;
import static org.crmrules.complaint.CaseEvent.signedOff;
import static org.crmrules.complaint.CaseEvent.stepEntered;
import static org.crmrules.complaint.CaseEvent.stepLeft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Limits that begin where the policy says. In {@code complaint-walk}: LOOK within 2 working days of
 * the entering of TAKE, MEND within 3 days of the end of LOOK, REPLY within 6 working hours of the
 * delivery; settled within 15 days of the end of REPLY, or called back within 1 working day of the
 * delivery. 6 March 2026 is a Friday.
 */
class CountsFromTest {

  private static final RunningPack WALK = RealPacks.odd("complaint-walk");
  private static final RunningPack ODD = RealPacks.odd("complaint-odd");
  private static final CaseEvent ACCEPTED = accepted(at("2026-03-06T09:00:00"));
  private static final CaseEvent TAKEN = stepEntered(at("2026-03-06T10:00:00"), "TAKE");

  private static ComplaintClock clock(List<String> circumstances, String now, CaseEvent... events) {
    Complaint complaint =
        Complaint.of("K1", ComplaintSubject.QUALITY).circumstances(circumstances).build();
    return new DroolsComplaints(WALK).clock(ComplaintCase.of(complaint, List.of(events)), at(now));
  }

  private static ClockReading step(String step, String now, CaseEvent... events) {
    return clock(List.of(), now, events).steps().stream()
        .filter(s -> s.step().equals(step))
        .map(StepClock::reading)
        .findFirst()
        .orElseThrow();
  }

  private static String due(ClockReading reading) {
    return reading.due() == null ? "none" : reading.due().on().toString();
  }

  /** W-03: by the second working day after the receipt, however the host walks there. */
  @Test
  void howeverTheHostWalksALimitCountsFromTheEnteringThatThePolicyNames() {
    CaseEvent[] atOnce = {ACCEPTED, TAKEN, stepEntered(at("2026-03-06T10:00:00"), "LOOK")};
    CaseEvent[] oneByOne = {
      ACCEPTED,
      TAKEN,
      stepLeft(at("2026-03-09T15:00:00"), "TAKE"),
      stepEntered(at("2026-03-09T15:00:00"), "LOOK")
    };
    CaseEvent[] notYet = {ACCEPTED, TAKEN};
    CaseEvent[] takenTwice = {
      ACCEPTED,
      TAKEN,
      stepLeft(at("2026-03-06T11:00:00"), "TAKE"),
      stepEntered(at("2026-03-09T11:00:00"), "TAKE"),
      stepEntered(at("2026-03-09T12:00:00"), "LOOK")
    };
    for (CaseEvent[] way : List.of(atOnce, oneByOne, notYet, takenTwice)) {
      ClockReading look = step("LOOK", "2026-03-10T12:00:00", way);
      assertThat(due(look)).isEqualTo("2026-03-10");
      assertThat(look.status()).isEqualTo(ClockStatus.RUNNING);
      assertThat(step("LOOK", "2026-03-11T00:00:00", way).status()).isEqualTo(ClockStatus.OVERDUE);
    }
  }

  @Test
  void aStepThatIsLeftStopsAClockThatBeganElsewhereAndGoesOnWhenItIsEnteredAgain() {
    CaseEvent in = stepEntered(at("2026-03-09T10:00:00"), "LOOK");
    CaseEvent out = stepLeft(at("2026-03-10T10:00:00"), "LOOK");
    CaseEvent again = stepEntered(at("2026-03-12T10:00:00"), "LOOK");

    assertThat(step("LOOK", "2026-03-20T00:00:00", ACCEPTED, TAKEN, in, out).status())
        .isEqualTo(ClockStatus.MET);
    ClockReading late = step("LOOK", "2026-03-12T12:00:00", ACCEPTED, TAKEN, in, out, again);
    assertThat(late.status()).isEqualTo(ClockStatus.OVERDUE);
    assertThat(due(late)).isEqualTo("2026-03-10");
  }

  @Test
  void aStepThatWasLeftBeforeItsClockBeganIsInTimeThoughTheWholeWasOverInBetween() {
    ClockReading mend =
        step(
            "MEND",
            "2026-03-29T12:00:00",
            ACCEPTED,
            stepEntered(at("2026-03-09T10:00:00"), "MEND"),
            stepLeft(at("2026-03-09T11:00:00"), "MEND"),
            stepEntered(at("2026-03-10T10:00:00"), "LOOK"),
            stepLeft(at("2026-03-28T10:00:00"), "LOOK"));

    assertThat(due(mend)).as("20 days after 6 March").isEqualTo("2026-03-26");
    assertThat(mend.status()).isEqualTo(ClockStatus.MET);
  }

  @Test
  void aStepWhoseBeginningTheHostNeverEntersCountsFromItself() {
    CaseEvent in = stepEntered(at("2026-03-09T10:00:00"), "LOOK");

    assertThat(due(step("LOOK", "2026-03-09T12:00:00", ACCEPTED))).isEqualTo("none");
    assertThat(due(step("LOOK", "2026-03-09T12:00:00", ACCEPTED, in))).isEqualTo("2026-03-11");
    assertThat(
            due(
                step(
                    "MEND",
                    "2026-03-09T12:00:00",
                    ACCEPTED,
                    stepEntered(at("2026-03-09T10:00:00"), "MEND"))))
        .isEqualTo("2026-03-12");
  }

  @Test
  void aLimitFromTheEndOfAStepHasNotBegunWhileTheStepIsOpen() {
    CaseEvent[] atOnce = {
      ACCEPTED,
      stepEntered(at("2026-03-06T10:00:00"), "LOOK"),
      stepEntered(at("2026-03-06T10:00:00"), "MEND")
    };
    CaseEvent left = stepLeft(at("2026-03-10T10:00:00"), "LOOK");
    CaseEvent again = stepEntered(at("2026-03-11T10:00:00"), "LOOK");
    CaseEvent leftAgain = stepLeft(at("2026-03-12T10:00:00"), "LOOK");

    assertThat(step("MEND", "2026-03-20T00:00:00", atOnce).status())
        .isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(due(step("MEND", "2026-03-10T12:00:00", with(atOnce, left))))
        .isEqualTo("2026-03-13");
    assertThat(step("MEND", "2026-03-11T12:00:00", with(atOnce, left, again)).status())
        .isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(due(step("MEND", "2026-03-12T12:00:00", with(atOnce, left, again, leftAgain))))
        .isEqualTo("2026-03-15");
  }

  @Test
  void aStepThatWasDoneBeforeItsLimitBeganIsInTime() {
    ClockReading mend =
        step(
            "MEND",
            "2026-03-30T00:00:00",
            ACCEPTED,
            stepEntered(at("2026-03-06T10:00:00"), "LOOK"),
            stepEntered(at("2026-03-06T10:00:00"), "MEND"),
            stepLeft(at("2026-03-07T10:00:00"), "MEND"),
            stepLeft(at("2026-03-10T10:00:00"), "LOOK"));

    assertThat(mend.status()).isEqualTo(ClockStatus.MET);
    assertThat(mend.counted()).isZero();
  }

  @Test
  void aLimitFromAnEventBeginsWithTheFirstOfItsCodeAndNotWithAnother() {
    CaseEvent in = stepEntered(at("2026-03-06T10:00:00"), "REPLY");
    CaseEvent asked = occurred(at("2026-03-06T11:00:00"), "ASKED");
    CaseEvent delivered = occurred(at("2026-03-06T15:30:00"), "DELIVERED");
    CaseEvent twice = occurred(at("2026-03-09T09:00:00"), "DELIVERED");

    assertThat(step("REPLY", "2026-03-20T00:00:00", ACCEPTED, in, asked).status())
        .isEqualTo(ClockStatus.NOT_STARTED);
    // Two hours on Friday, four on Monday morning from half past eight: three and a half, and half.
    assertThat(
            step("REPLY", "2026-03-09T10:00:00", ACCEPTED, in, asked, delivered, twice)
                .due()
                .toString())
        .isEqualTo("2026-03-09T13:30+08:00");
  }

  /**
   * W-04, W-05: the callback counts from the reply, or from the delivery, not from the sign-off.
   */
  @Test
  void theSettlementCountsFromTheReplyOrFromTheDelivery() {
    CaseEvent in = stepEntered(at("2026-03-10T10:00:00"), "REPLY");
    CaseEvent replied = stepLeft(at("2026-03-10T11:00:00"), "REPLY");
    CaseEvent closed = signedOff(at("2026-03-13T10:00:00"));
    CaseEvent delivered = occurred(at("2026-03-20T10:00:00"), "DELIVERED");

    assertThat(
            due(
                clock(List.of(), "2026-03-13T12:00:00", ACCEPTED, in, replied, closed)
                    .settlement()))
        .isEqualTo("2026-03-25");
    // Nobody replied, as far as is known: the sign-off is what is left.
    assertThat(due(clock(List.of(), "2026-03-13T12:00:00", ACCEPTED, closed).settlement()))
        .isEqualTo("2026-03-28");
    List<String> called = List.of("CALLED_BACK");
    assertThat(clock(called, "2026-03-19T00:00:00", ACCEPTED, closed).settlement().status())
        .isEqualTo(ClockStatus.NOT_STARTED);
    // The next working day after Friday the 20th.
    ComplaintClock open = clock(called, "2026-03-20T12:00:00", ACCEPTED, closed, delivered);
    assertThat(open.settlementDue().on()).isEqualTo("2026-03-23");
    assertThat(open.nextDue()).isEqualTo(open.settlementDue());
    assertThat(
            clock(
                    called,
                    "2026-03-30T12:00:00",
                    ACCEPTED,
                    closed,
                    delivered,
                    settled(at("2026-03-24T09:00:00")))
                .settlement()
                .status())
        .isEqualTo(ClockStatus.MET_LATE);
  }

  @Test
  void aPaperWithoutAnOverallLimitIsNeverDueButItsStepsAre() {
    ComplaintClock clock = clock(List.of("ENDLESS"), "2026-06-01T12:00:00", ACCEPTED, TAKEN);

    assertThat(clock.hasOverallLimit()).isFalse();
    assertThat(clock.status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(clock.due()).isNull();
    assertThat(clock.whole().counted()).isEqualByComparingTo("86.5");
    assertThat(clock.nextDue().on()).isEqualTo("2026-03-08");
    assertThat(clock.steps()).noneMatch(StepClock::boundByWhole);
    assertThat(
            clock(List.of("ENDLESS"), "2026-06-01T12:00:00", ACCEPTED, closedOn("2026-05-01"))
                .status())
        .isEqualTo(ClockStatus.MET);
    assertThat(clock(List.of("ENDLESS"), "2026-06-01T12:00:00").status())
        .isEqualTo(ClockStatus.NOT_STARTED);
    RoutingDecision route =
        new DroolsComplaints(WALK)
            .route(
                Complaint.of("K1", ComplaintSubject.QUALITY)
                    .circumstances(List.of("ENDLESS"))
                    .build(),
                at("2026-03-06T09:00:00"));
    assertThat(route.needsDecision()).isFalse();
    assertThat(route.decidedBy()).isNull();
  }

  @Test
  void anEventThatIsNotDeclaredIsRefusedAndOneMayComeBetweenSignOffAndSettlement() {
    CaseEvent closed = signedOff(at("2026-03-13T10:00:00"));
    CaseEvent over = settled(at("2026-03-14T10:00:00"));
    CaseEvent delivered = occurred(at("2026-03-15T10:00:00"), "DELIVERED");

    assertThatThrownBy(
            () ->
                clock(
                    List.of(),
                    "2026-03-30T12:00:00",
                    ACCEPTED,
                    occurred(at("2026-03-07T10:00:00"), "EATEN")))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("must name one of the events [DELIVERED, ASKED]");
    assertThatThrownBy(() -> clock(List.of(), "2026-03-30T12:00:00", delivered))
        .hasMessageContaining("must come after the acceptance");
    assertThat(clock(List.of(), "2026-03-30T12:00:00", ACCEPTED, closed, delivered).complaintId())
        .isEqualTo("K1");
    assertThatThrownBy(
            () -> clock(List.of(), "2026-03-30T12:00:00", ACCEPTED, closed, over, delivered))
        .hasMessageContaining("must come before the settlement");
  }

  @ParameterizedTest
  @CsvSource({
    "limit-and-none, X-020, X-028, overall limits: overallDays(10) and noOverallLimit()",
    "two-beginnings, X-029, X-128, 'beginnings of the limit of the step FINISH:"
        + " stepCountsFromEntering(FINISH, BEGIN) and stepCountsFromLeaving(FINISH, BEGIN)'"
  })
  void twoDifferentAnswersAreAConflict(String id, String one, String other, String what) {
    Complaint complaint = Complaint.of(id, ComplaintSubject.QUALITY).build();

    assertThatThrownBy(() -> new DroolsComplaints(ODD).clock(complaint, at("2026-06-06T09:00:00")))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.CONFLICT))
        .satisfies(e -> assertThat(e.rules()).containsExactly(one, other))
        .satisfies(e -> assertThat(e).hasMessageContaining(what));
  }

  @Test
  void aRoleThatDecidesAndNobodyAreAConflict() {
    Complaint complaint = Complaint.of("role-and-nobody", ComplaintSubject.QUALITY).build();

    assertThatThrownBy(() -> new DroolsComplaints(ODD).route(complaint, at("2026-06-06T09:00:00")))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.rules()).containsExactly("X-013", "X-016"))
        .satisfies(
            e ->
                assertThat(e)
                    .hasMessageContaining(
                        "contradict each other: decidedByNobody and decidedAtLeastBy"));
  }

  private static CaseEvent closedOn(String day) {
    return signedOff(at(day + "T10:00:00"));
  }

  private static CaseEvent[] with(CaseEvent[] events, CaseEvent... more) {
    return Stream.concat(Arrays.stream(events), Arrays.stream(more)).toArray(CaseEvent[]::new);
  }

  private static Instant at(String beijingTime) {
    return OffsetDateTime.parse(beijingTime + "+08:00").toInstant();
  }
}
