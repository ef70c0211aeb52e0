package org.crmrules.drools.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.crmrules.supplier.QualificationEvent.approved;
import static org.crmrules.supplier.QualificationEvent.found;
import static org.crmrules.supplier.QualificationEvent.movedTo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.drools.RealPacks;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;

class QualificationTest {

  private static final DroolsSuppliers SUPPLIERS =
      new DroolsSuppliers(RealPacks.versions(RealPacks.shipped("supplier")));
  private static final Instant AS_OF = Instant.parse("2026-03-01T20:00:00Z");
  private static final List<String> ASPECTS =
      List.of("SCALE", "NATURE", "SUPPLY", "QUALITY", "CREDIT");

  /** Long before the first version of the rules: read by the version of the question. */
  @Test
  void aSupplierComesOntoTheListByInvestigationSampleBatchAndTwoReviews() {
    QualificationDecision decision = ask(listed());

    assertThat(decision.stage()).isEqualTo("LISTED");
    assertThat(decision.state()).isEqualTo(SupplierState.NORMAL);
    assertThat(decision.since()).isEqualTo("2024-03-20");
    assertThat(decision.path()).isEmpty();
    assertThat(decision.log())
        .extracting(stay -> stay.stage() + " " + stay.from())
        .containsExactly(
            "INVESTIGATION null",
            "SAMPLE 2024-01-10",
            "SMALL_BATCH 2024-02-10",
            "LISTED 2024-03-20");
  }

  @Test
  void eachStepOfTheWaySaysWhatIsMissingForIt() {
    QualificationDecision decision = ask(List.of());

    assertThat(decision.path())
        .extracting(Step::stage)
        .containsExactly("SAMPLE", "SMALL_BATCH", "LISTED");
    assertThat(decision.path().get(0).missing())
        .containsExactly("SCALE", "NATURE", "SUPPLY", "QUALITY", "CREDIT", "PROCUREMENT_HEAD");
    assertThat(decision.nextSteps())
        .extracting(Step::stage, Step::possible)
        .containsExactly(tuple("SAMPLE", false), tuple("ENDED", true));
  }

  @Test
  void aStepThatDoesNotExistIsRefusedWithThoseThatDo() {
    refused(
        List.of(movedTo(day(1), "LISTED")),
        0,
        "must go from the stage INVESTIGATION to one of [SAMPLE, ENDED].",
        "必须从阶段 INVESTIGATION 转入 [SAMPLE, ENDED] 之一。");
  }

  @Test
  void aStepForWhichSomethingIsMissingIsRefusedWithWhatIs() {
    refused(
        with(investigated(), movedTo(day(10), "SAMPLE")),
        5,
        "must come after what is missing: [PROCUREMENT_HEAD]",
        "必须在取得 [PROCUREMENT_HEAD] 之后");
  }

  @Test
  void aStepBeforeItsTimeIsRefusedWithItsDay() {
    refused(
        List.of(
            movedTo(day(1), "ENDED"),
            approved(day(2), "REENTRY", "Wang"),
            movedTo(LocalDate.of(2024, 12, 31), "INVESTIGATION")),
        2,
        "must not be before 2025-01-01.",
        "不能早于 2025-01-01。");
  }

  @Test
  void evidenceThatCannotBeFoundInTheStageIsRefused() {
    refused(
        List.of(found(day(1), "SAMPLE_PASSED", "Li")),
        0,
        "must be found in a stage where it can be; in INVESTIGATION that is one of [SCALE,",
        "必须是在阶段 INVESTIGATION 可以取得的凭据");
  }

  @Test
  void whoFoundTheEvidenceDoesNotApproveAndTheOtherWayRound() {
    refused(
        with(investigated(), approved(day(8), "PROCUREMENT_HEAD", "Li")),
        5,
        "must not be approved by who found evidence (Li).",
        "不能由取得凭据的人(Li)批准。");
    refused(
        with(sampled(), found(day(20), "SAMPLE_PASSED", "Wang")),
        7,
        "must not be found by who approved (Wang).",
        "不能由已作批准的人(Wang)取得。");
  }

  @Test
  void whatIsWrongWithAnEventByItselfIsSaid() {
    refused(List.of(found(day(1), "SCALE", null)), 0, "must say by whom.", "必须写明经手人");
    refused(List.of(QualificationEvent.movedTo(day(1), null)), 0, "exactly one of found", "只给一个");
    refused(
        List.of(found(day(2), "SCALE", "Li"), found(day(1), "NATURE", "Li")),
        1,
        "must not be before what stands above it (2024-01-02).",
        "不能早于它上面的事件或记录开始之日(2024-01-02)");
    refused(
        List.of(found(day(2), "SCALE", "Li"), found(day(2), "SCALE", "Li")),
        1,
        "must be logged once",
        "只能记录一次");
    refused(
        IntStream.range(0, 11).mapToObj(i -> found(day(2), "SCALE", "Li" + i)).toList(),
        10,
        "must be one of at most 10 events of a day.",
        "一天至多有 10 个事件。");
  }

  @Test
  void aStageThatThePackDoesNotDeclareIsRefused() {
    assertThatThrownBy(() -> ask(List.of(movedTo(day(1), "HEAVEN"))))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("history.events[0].movedTo")
        .hasMessageContaining("must be one of [INVESTIGATION,");
  }

  /** The log of a day in any order: only one is possible, and it counts. */
  @Test
  void eventsOfOneDayCountInTheOrderThatIsPossible() {
    List<QualificationEvent> day =
        with(
            investigated().stream().map(e -> e.toBuilder().on(day(1)).build()).toList(),
            approved(day(1), "PROCUREMENT_HEAD", "Wang"),
            movedTo(day(1), "SAMPLE"),
            found(day(1), "SAMPLE_PASSED", "Li"));
    List<QualificationEvent> backwards = new ArrayList<>(day);
    Collections.reverse(backwards);

    assertThat(ask(backwards)).isEqualTo(ask(day));
    assertThat(ask(day).stage()).isEqualTo("SAMPLE");
  }

  /** 2 and then 4 lets the supplier go on, 4 and then 2 does not. */
  @Test
  void eventsOfOneDayWhoseOrderWouldDecideAreRefused() {
    refused(
        List.of(scored(1, "SCALE", 2), scored(1, "SCALE", 4)),
        1,
        "must not be on one day with the others of 2024-01-01: their order decides",
        "不能与 2024-01-01 的其他事件同一天");
  }

  @Test
  void whatComesAfterTheDayOfTheQuestionHasNotHappenedYet() {
    SupplierHistory history = history(listed());

    DroolsSuppliers alone = new DroolsSuppliers(RealPacks.shipped("supplier"));

    assertThat(alone.qualification(history, at(day(10))).stage()).isEqualTo("SAMPLE");
    assertThat(alone.qualification(history, at(day(9))).stage()).isEqualTo("INVESTIGATION");
  }

  /** A supplier is older than its log: it needs no evidence to stand where it stands. */
  @Test
  void aSupplierIsTakenOverWhereItStood() {
    SupplierHistory.Builder old = SupplierHistory.of("G1").takenOverIn("LISTED");
    SupplierHistory ended =
        SupplierHistory.of("G1").takenOverIn("ENDED").takenOverOn(day(5)).build();

    assertThat(SUPPLIERS.qualification(old.build(), AS_OF).state()).isEqualTo(SupplierState.NORMAL);
    assertThat(
            SUPPLIERS
                .qualification(old.events(List.of(movedTo(day(9), "SUSPENDED"))).build(), AS_OF)
                .stage())
        .isEqualTo("SUSPENDED");
    assertThat(SUPPLIERS.qualification(ended, AS_OF).nextSteps().get(0).from())
        .isEqualTo("2025-01-05");
    assertThatThrownBy(
            () ->
                SUPPLIERS.qualification(
                    ended.toBuilder().events(List.of(approved(day(4), "REENTRY", "Wang"))).build(),
                    AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("must not be before what stands above it (2024-01-05)");
  }

  @Test
  void anAccidentEndsItInOneStepAndSaysByWhichRule() {
    QualificationDecision decision =
        ask(with(listed(), found(LocalDate.of(2024, 5, 1), "SERIOUS_ACCIDENT", "Zhou")));

    assertThat(decision.state()).isEqualTo(SupplierState.ENDED);
    assertThat(decision.log().get(4).rules()).containsExactly("S-021e");
    assertThat(decision.reasons()).extracting(r -> r.ruleId()).contains("S-021e", "S-015b");
    assertThat(decision.nextSteps().get(0).from()).isEqualTo("2025-05-01");
  }

  @Test
  void rulesThatSendASupplierInACircleAreNamed() {
    SupplierHistory history =
        SupplierHistory.of("G1").events(List.of(found(day(1), "GO", "Li"))).build();

    assertThatThrownBy(
            () -> new DroolsSuppliers(RealPacks.odd("supplier-odd")).qualification(history, AS_OF))
        .asInstanceOf(type(DecisionException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(DecisionException.Kind.CONFLICT))
        .satisfies(e -> assertThat(e).hasMessageContaining("in a circle, through [HERE, THERE]"));
  }

  @Test
  void aPackWithoutSuchRulesSaysSo() {
    assertThatThrownBy(
            () ->
                new DroolsSuppliers(RealPacks.odd("supplier-bare"))
                    .qualification(history(List.of()), AS_OF))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("anything about qualification");
  }

  private static void refused(
      List<QualificationEvent> events, int index, String expected, String zh) {
    assertThatThrownBy(() -> ask(events))
        .asInstanceOf(type(InvalidFactException.class))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::path)
                    .containsExactly("history.events[" + index + "]"))
        .satisfies(e -> assertThat(e).hasMessageContaining(expected))
        .satisfies(e -> assertThat(e.text(Locale.CHINESE)).contains(zh));
  }

  private static QualificationDecision ask(List<QualificationEvent> events) {
    return SUPPLIERS.qualification(history(events), AS_OF);
  }

  private static SupplierHistory history(List<QualificationEvent> events) {
    return SupplierHistory.of("G1").site("Yinchuan").events(events).build();
  }

  private static List<QualificationEvent> investigated() {
    return ASPECTS.stream().map(aspect -> scored(1, aspect, 4)).toList();
  }

  private static List<QualificationEvent> sampled() {
    return with(
        investigated(), approved(day(5), "PROCUREMENT_HEAD", "Wang"), movedTo(day(10), "SAMPLE"));
  }

  private static List<QualificationEvent> listed() {
    return with(
        sampled(),
        found(LocalDate.of(2024, 2, 5), "SAMPLE_PASSED", "Li"),
        movedTo(LocalDate.of(2024, 2, 10), "SMALL_BATCH"),
        found(LocalDate.of(2024, 3, 1), "SMALL_BATCH_PASSED", "Li").toBuilder()
            .quantity(BigDecimal.TEN)
            .yearlyQuantity(new BigDecimal("100"))
            .build(),
        approved(LocalDate.of(2024, 3, 10), "QUALITY_DEPARTMENT", "Zhao"),
        approved(LocalDate.of(2024, 3, 15), "MANAGEMENT_REPRESENTATIVE", "Qian"),
        movedTo(LocalDate.of(2024, 3, 20), "LISTED"));
  }

  private static QualificationEvent scored(int day, String aspect, int score) {
    return found(day(day), aspect, "Li").toBuilder().score(BigDecimal.valueOf(score)).build();
  }

  private static List<QualificationEvent> with(
      List<QualificationEvent> events, QualificationEvent... more) {
    List<QualificationEvent> all = new ArrayList<>(events);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static LocalDate day(int ofJanuary) {
    return LocalDate.of(2024, 1, ofJanuary);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
