package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.crmrules.drools.Dues.by;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.Reason;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.NumberDecision;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.Priority;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.complaint.Severity;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroolsComplaintsTest {

  private static final RunningPack SHIPPED = RealPacks.shipped("complaint-manufacturing");
  private static final RunningPack ODD = RealPacks.odd("complaint-odd");
  private static final DroolsComplaints COMPLAINTS =
      new DroolsComplaints(RealPacks.versions(SHIPPED, ODD));
  private static final Instant ACCEPTED = at("2026-03-02T16:40:00");

  @Test
  void eventsInTheWrongOrderAreRefusedWithTheEventAndNotTheWholeComplaint() {
    Complaint complaint =
        quality("K1").acceptedAt(ACCEPTED).signedOffAt(ACCEPTED.minusSeconds(1)).build();

    assertThatThrownBy(() -> COMPLAINTS.route(complaint, ACCEPTED))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageStartingWith(
            "The complaint.signedOffAt (2026-03-02T08:39:59Z) must not be below acceptedAt");
  }

  @Test
  void aQualityComplaintGoesToQualityManagementFirst() {
    RoutingDecision route =
        COMPLAINTS.route(
            quality("K1")
                .amount(new BigDecimal("50000"))
                .causes(List.of("HUMAN", "MATERIAL"))
                .build(),
            ACCEPTED);

    assertThat(route.complaintClass()).isEqualTo("QUALITY");
    assertThat(route.form()).isEqualTo("COMPLAINT_FORM");
    assertThat(route.firstHandler()).isEqualTo("QUALITY_MANAGEMENT");
    assertThat(route.handlers()).containsExactly("QUALITY_MANAGEMENT", "MANUFACTURING");
    assertThat(route.path())
        .containsExactly(
            "REGISTER",
            "QUALITY",
            "PRODUCTION",
            "MANAGER_OFFICE",
            "R_AND_D",
            "GM_CHECK",
            "NEGOTIATION",
            "COMBINED_OPINION",
            "DECISION");
    assertThat(route.decidedBy()).isEqualTo("DEPUTY_GENERAL_MANAGER");
    assertThat(decisive(route.reasons())).contains("C-005a", "C-035b");
    assertThat(passedOver(route.reasons())).containsExactly("C-005b", "C-035a");
  }

  @Test
  void aRouteKeepsTheVersionOfItsAcceptance() {
    Complaint accepted = quality("K1").acceptedAt(ACCEPTED).build();
    Complaint notYet = quality("K1").build();

    assertThat(COMPLAINTS.route(accepted, at("2026-05-31T23:59:59")).policy())
        .isEqualTo(SHIPPED.policy());
    assertThat(COMPLAINTS.route(accepted, at("2026-06-01T00:00:00")).policy())
        .isEqualTo(SHIPPED.policy());
    assertThat(COMPLAINTS.route(notYet, at("2026-06-01T00:00:00")).policy())
        .isEqualTo(ODD.policy());
  }

  @Test
  void handlersAndRolesStandInTheOrderOfTheManifestAndDepartmentsBehindThem() {
    RoutingDecision route =
        new DroolsComplaints(ODD)
            .route(quality("two-departments").responsibleDepartment("WAREHOUSE").build(), ACCEPTED);

    assertThat(route.handlers()).containsExactly("EARLIER", "LATER", "ACCOUNTS", "WAREHOUSE");
    assertThat(route.path()).containsExactly("BEGIN", "FINISH");
  }

  @Test
  void aDepartmentThatIsAUnitIsNamedOnce() {
    assertThat(
            new DroolsComplaints(ODD)
                .route(quality("K1").responsibleDepartment("EARLIER").build(), ACCEPTED)
                .handlers())
        .containsExactly("EARLIER", "LATER");
  }

  /** The rule names the department of its fact, so its answer is not one for all complaints. */
  @Test
  void theDepartmentIsThatOfTheComplaintWhateverWasAskedBefore() {
    for (String department : List.of("WAREHOUSE", "FLEET", "WAREHOUSE")) {
      RoutingDecision route =
          new DroolsComplaints(ODD)
              .route(
                  quality("two-departments").responsibleDepartment(department).build(), ACCEPTED);

      assertThat(route.handlers()).containsExactly("EARLIER", "LATER", "ACCOUNTS", department);
    }
  }

  /** C-62: the loss is serious above the edge only, and a serious complaint is taken up sooner. */
  @ParameterizedTest
  @CsvSource({"50000.01, MAJOR, HIGH", "50000, NORMAL, NORMAL"})
  void aLargeLossMakesAComplaintMajor(BigDecimal loss, Severity severity, Priority priority) {
    RoutingDecision route =
        new DroolsComplaints(RealPacks.shipped("complaint-furniture"))
            .route(quality("K1").loss(loss).build(), ACCEPTED);

    assertThat(route.severity()).isEqualTo(severity);
    assertThat(route.priority()).isEqualTo(priority);
  }

  @Test
  void withoutARuleOnItAComplaintIsNormal() {
    Complaint complaint = quality("K1").loss(new BigDecimal("900000")).keyAccount(true).build();

    RoutingDecision route = new DroolsComplaints(SHIPPED).route(complaint, ACCEPTED);

    assertThat(route.severity()).isEqualTo(Severity.NORMAL);
    assertThat(route.priority()).isEqualTo(Priority.NORMAL);
  }

  @Test
  void aCircumstanceThatThePackDoesNotDeclareIsRefusedWithThoseThatItDoes() {
    Complaint complaint = quality("K1").circumstances(List.of("MEDIA", "FLOOD")).build();

    assertThatThrownBy(
            () ->
                new DroolsComplaints(RealPacks.shipped("complaint-furniture"))
                    .route(complaint, ACCEPTED))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining(
            "complaint.circumstances[1] (FLOOD) must be one of [INJURY, MEDIA, AUTHORITY,"
                + " SERIOUS, ANSWERABLE_AT_ONCE]");
  }

  /** Eighty percent are 0.8; 80 is a slip that must not make every day a peak. */
  @Test
  void anOccupancyAboveTheWholeHouseIsRefused() {
    Complaint complaint = quality("K1").occupancy(new BigDecimal("80")).build();

    assertThatThrownBy(() -> COMPLAINTS.route(complaint, ACCEPTED))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("complaint.occupancy (80) must be at most 1");
  }

  @Test
  void ofSeveralClassesTheFirstDeclaredCounts() {
    RoutingDecision route =
        new DroolsComplaints(ODD).route(quality("two-classes").build(), ACCEPTED);

    assertThat(route.complaintClass()).isEqualTo("FIRST");
    assertThat(passedOver(route.reasons())).containsExactly("X-001");
  }

  @Test
  void ofSeveralRolesTheLastDeclaredCounts() {
    RoutingDecision route = new DroolsComplaints(ODD).route(quality("two-roles").build(), ACCEPTED);

    assertThat(route.decidedBy()).isEqualTo("HIGH");
    assertThat(passedOver(route.reasons())).containsExactly("X-013");
  }

  @ParameterizedTest
  @CsvSource({
    "no-form, a form, 投诉 no-form 的表单",
    "no-handler, a handler, 投诉 no-handler 的处理人",
    "no-role, a role that decides, 投诉 no-role 由哪个职级核决"
  })
  void whatNoRuleConcludedIsNamed(String id, String what, String zh) {
    assertThatThrownBy(() -> new DroolsComplaints(ODD).route(quality(id).build(), ACCEPTED))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NO_CONCLUSION))
        .satisfies(e -> assertThat(e).hasMessageContaining(what + " for complaint " + id))
        .satisfies(e -> assertThat(e.reason().zh()).isEqualTo("没有规则得出" + zh + "。也许缺一条规则。"));
  }

  /** W-01: the day of acceptance does not count, the last day counts to its end. */
  @Test
  void aDomesticComplaintIsDueAtTheEndOfTheFifteenthDay() {
    Complaint complaint = quality("K1").shipToCountry("CN").acceptedAt(ACCEPTED).build();

    ComplaintClock inTime = COMPLAINTS.clock(complaint, at("2026-03-17T23:59:59"));
    ComplaintClock late = COMPLAINTS.clock(complaint, at("2026-03-18T00:00:00"));

    assertThat(inTime.whole().limit()).isEqualTo(days(15));
    assertThat(inTime.due()).isEqualTo(by("2026-03-17"));
    assertThat(inTime.status()).isEqualTo(ClockStatus.DUE_SOON);
    assertThat(late.status()).isEqualTo(ClockStatus.OVERDUE);
    assertThat(inTime.settlementDue()).isNull();
  }

  /** W-02: 2026-03-22 is a Sunday, and days do not roll. */
  @Test
  void aForeignComplaintIsDueAtTheEndOfTheTwentiethDay() {
    Complaint complaint = quality("K1").shipToCountry("DE").acceptedAt(ACCEPTED).build();

    ComplaintClock clock = COMPLAINTS.clock(complaint, ACCEPTED);

    assertThat(clock.whole().limit()).isEqualTo(days(20));
    assertThat(clock.due().on()).isEqualTo(LocalDate.of(2026, 3, 22));
  }

  @Test
  void aComplaintThatIsNotAcceptedHasNoDueDate() {
    ComplaintClock clock = COMPLAINTS.clock(quality("K1").build(), ACCEPTED);

    assertThat(clock.status()).isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(clock.due()).isNull();
    assertThat(clock.whole().limit()).isEqualTo(days(15));
  }

  @Test
  void theClockStopsAtSignOffAndTheSettlementHasItsOwnLimit() {
    Complaint complaint =
        quality("K1")
            .acceptedAt(ACCEPTED)
            .signedOffAt(at("2026-03-10T10:00:00"))
            .settledAt(at("2026-04-20T10:00:00"))
            .build();

    ComplaintClock clock = COMPLAINTS.clock(complaint, at("2026-05-01T00:00:00"));

    assertThat(clock.status()).isEqualTo(ClockStatus.MET);
    assertThat(clock.settlementDue().on()).isEqualTo(LocalDate.of(2026, 4, 9));
  }

  @Test
  void whatHappenedAfterTheQuestionHasNotHappened() {
    Complaint complaint =
        quality("K1").acceptedAt(ACCEPTED).signedOffAt(at("2026-03-10T10:00:00")).build();

    ComplaintClock open = COMPLAINTS.clock(complaint, at("2026-03-10T09:59:59"));
    ComplaintClock notAccepted = COMPLAINTS.clock(complaint, at("2026-03-02T16:39:59"));

    assertThat(open.status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(open.settlementDue()).isNull();
    assertThat(notAccepted.status()).isEqualTo(ClockStatus.NOT_STARTED);
    assertThat(notAccepted.due()).isNull();
  }

  @Test
  void aClockKeepsTheVersionUnderWhichTheComplaintWasAccepted() {
    Complaint before = quality("K1").acceptedAt(at("2026-05-31T23:59:59")).build();
    Complaint after = quality("K1").acceptedAt(at("2026-06-01T00:00:00")).build();
    Instant asked = at("2026-07-01T00:00:00");

    assertThat(COMPLAINTS.clock(before, asked).policy()).isEqualTo(SHIPPED.policy());
    assertThat(COMPLAINTS.clock(after, asked).policy()).isEqualTo(ODD.policy());
    assertThat(COMPLAINTS.clock(after, ACCEPTED).policy()).isEqualTo(SHIPPED.policy());
  }

  @Test
  void aClockThatDoesNotStopAtSignOffStopsAtTheSettlement() {
    Complaint signedOff =
        quality("K1").acceptedAt(ACCEPTED).signedOffAt(at("2026-03-05T10:00:00")).build();
    Complaint settled =
        quality("K1").acceptedAt(ACCEPTED).settledAt(at("2026-03-13T00:00:00")).build();
    Instant asked = at("2026-04-01T00:00:00");

    assertThat(new DroolsComplaints(ODD).clock(signedOff, asked).status())
        .isEqualTo(ClockStatus.OVERDUE);
    assertThat(new DroolsComplaints(ODD).clock(settled, asked).status())
        .isEqualTo(ClockStatus.MET_LATE);
    assertThat(new DroolsComplaints(ODD).clock(signedOff, asked).settlementDue()).isNull();
  }

  @Test
  void onlyTheStepsOnThePathAreBudgeted() {
    ComplaintClock clock = new DroolsComplaints(ODD).clock(quality("K1").build(), ACCEPTED);

    assertThat(clock.steps())
        .extracting(s -> s.step() + " " + s.reading().limit())
        .containsExactly("BEGIN 2 days", "FINISH 3 days");
    assertThat(passedOver(clock.reasons())).containsExactly("X-025");
  }

  @Test
  void aRuleStaysDecisiveIfOnlyOneOfItsStepsIsPassedOver() {
    ComplaintClock clock = COMPLAINTS.clock(quality("K1").build(), ACCEPTED);

    assertThat(clock.steps()).extracting(StepClock::step).doesNotContain("R_AND_D");
    assertThat(decisive(clock.reasons())).contains("C-025");
  }

  @ParameterizedTest
  @CsvSource({"no-limit, an overall limit", "no-budget, a limit of the step FINISH"})
  void aLimitThatNoRuleConcludedIsNamed(String id, String what) {
    assertThatThrownBy(() -> new DroolsComplaints(ODD).clock(quality(id).build(), ACCEPTED))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NO_CONCLUSION))
        .satisfies(e -> assertThat(e).hasMessageContaining(what + " for complaint " + id));
  }

  @Test
  void twoDifferentLimitsAreAConflictThatNamesBothRules() {
    assertThatThrownBy(
            () -> new DroolsComplaints(ODD).clock(quality("two-limits").build(), ACCEPTED))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.CONFLICT))
        .satisfies(e -> assertThat(e.rules()).containsExactly("X-020", "X-021"))
        .satisfies(e -> assertThat(e).hasMessageContaining("overall limits: 10 and 12"));
  }

  /** W-08. */
  @Test
  void theThirdComplaintOfMarchLooksLikeADateAndIsNone() {
    NumberDecision number = COMPLAINTS.previewNumber(request("2026-03-02", 3), ACCEPTED);

    assertThat(number.number()).isEqualTo("260303");
    assertThat(number.scope()).isEqualTo("2603");
    assertThat(number.widened()).isFalse();
    assertThat(decisive(number.reasons())).containsExactly("C-013", "C-014");
  }

  @Test
  void theHundredthComplaintOfAMonthGetsAThirdDigit() {
    NumberDecision number = COMPLAINTS.previewNumber(request("2026-03-01", 100), ACCEPTED);

    assertThat(number.number()).isEqualTo("2603100");
    assertThat(number.widened()).isTrue();
  }

  @Test
  void aSerialThatDoesNotFitIsRefusedWhereItMayNotWiden() {
    assertThat(
            new DroolsComplaints(ODD).previewNumber(request("2026-03-01", 99), ACCEPTED).number())
        .isEqualTo("99");
    assertThatThrownBy(
            () -> new DroolsComplaints(ODD).previewNumber(request("2026-03-01", 100), ACCEPTED))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("The request.serial (100) must fit 2 digits");
  }

  @ParameterizedTest
  @CsvSource({"3, NO_CONCLUSION", "4, CONFLICT"})
  void aNumberNeedsOneGoodCountOfDigits(int serial, Kind kind) {
    assertThatThrownBy(
            () -> new DroolsComplaints(ODD).previewNumber(request("2026-03-01", serial), ACCEPTED))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void factsThatCannotBeUsedAreRefusedBeforeAnyRuleRuns() {
    assertThatThrownBy(() -> COMPLAINTS.route((Complaint) null, ACCEPTED))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> COMPLAINTS.clock((Complaint) null, ACCEPTED))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> COMPLAINTS.previewNumber(null, ACCEPTED))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(
            () ->
                COMPLAINTS.route(
                    quality("K1").causes(List.of("MATERIAL", "WEATHER")).build(), ACCEPTED))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("complaint.causes[1] (WEATHER)");
    assertThatThrownBy(() -> COMPLAINTS.previewNumber(request("2026-03-01", 0), ACCEPTED))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("request.serial (0)");
  }

  private static TimeLimit days(int amount) {
    return new TimeLimit(amount, LimitUnit.NATURAL_DAYS);
  }

  private static Complaint.Builder quality(String id) {
    return Complaint.of(id, ComplaintSubject.QUALITY);
  }

  private static NumberRequest request(String acceptedOn, int serial) {
    return NumberRequest.of(LocalDate.parse(acceptedOn), serial).build();
  }

  private static Instant at(String beijingTime) {
    return OffsetDateTime.parse(beijingTime + "+08:00").toInstant();
  }

  private static List<String> decisive(List<Reason> reasons) {
    return reasons.stream().filter(Reason::decisive).map(Reason::ruleId).toList();
  }

  private static List<String> passedOver(List<Reason> reasons) {
    return reasons.stream().filter(r -> !r.decisive()).map(Reason::ruleId).toList();
  }
}
