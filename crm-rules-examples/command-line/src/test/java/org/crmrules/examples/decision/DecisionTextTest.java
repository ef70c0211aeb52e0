package org.crmrules.examples.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.time.ClockReading;
import org.junit.jupiter.api.Test;

class DecisionTextTest {

  private static final Messages EN = Messages.in(Language.en);
  private static final Messages ZH = Messages.in(Language.zh);

  @Test
  void aStepThatIsProvisionalSaysSo() {
    ComplaintClock clock = SampleDecisions.clock();
    ClockReading reading = clock.steps().get(0).reading();
    ClockReading provisional =
        new ClockReading(
            reading.status(),
            reading.limit(),
            reading.due(),
            null,
            reading.counted(),
            true,
            reading.intervals());
    ComplaintClock late =
        new ComplaintClock(
            clock.complaintId(),
            clock.whole(),
            List.of(new ComplaintClock.StepClock("REGISTER", provisional, true)),
            null,
            clock.chain(),
            clock.calendar(),
            List.of(),
            clock.policy(),
            clock.asOf());

    assertThat(DecisionText.of(late, Messages.in(Language.zh))).contains("各环节：REGISTER 1 个自然日（暂定）");
    assertThat(DecisionText.of(clock, Messages.in(Language.zh))).doesNotContain("暂定");
  }

  @Test
  void aGradeIsToldWithItsReasonsItsPolicyAndItsDay() {
    assertThat(DecisionText.of(SampleDecisions.graded("C-1042", "A"), EN).lines())
        .containsExactly(
            "C-1042 is graded A.",
            "  gets: SERVICE_TEAM",
            "  problems are answered within 1 working day(s)",
            "  ✓ G-017 12-month purchases of at least CNY 1,000,000"
                + " (amountLast12Months = 1280000.50, ordersLast12Months = 14,"
                + " keyAccount = true, grade = null, regions = [EAST]) → atLeast A [G-17]",
            "  · G-018 at least CNY 200,000 → atLeast B [own] (passed over)",
            "  by customer-amount 1.0.0, sha256:9f2c9f2c9f2c…, as of 2026-03-02T00:00+08:00");
  }

  @Test
  void aMissingGradeSaysWhatIsMissing() {
    assertThat(DecisionText.of(SampleDecisions.ungraded(), ZH)).startsWith("C-7 不予评级：缺少 近十二个月采购额。");
  }

  @Test
  void everyOutcomeOfARatingIsToldApart() {
    assertThat(rating(new RatingOutcome.Rated("QUALIFIED", new BigDecimal("88.50"))))
        .contains("S-1 is rated QUALIFIED.", "score 88.50");
    assertThat(rating(new RatingOutcome.Provisional("IMPROVE", BigDecimal.TEN, List.of("credit"))))
        .contains("provisional: credit unknown");
    assertThat(rating(new RatingOutcome.InsufficientEvidence(3, 5, List.of())))
        .contains("INSUFFICIENT_EVIDENCE", "3 lots, 5 are needed");
    assertThat(rating(new RatingOutcome.InsufficientEvidence(9, 5, List.of("QUALITY"))))
        .contains("QUALITY unknown");
    assertThat(rating(new RatingOutcome.Cancelled(List.of("RECALL"))))
        .contains("CANCELLED", "cancelled: RECALL");
  }

  @Test
  void aPlanIsToldAsFarAsItIsAboutSomebody() {
    assertThat(DecisionText.about(SampleDecisions.plan(), "P-2", EN, List.of()))
        .hasValueSatisfying(
            text -> assertThat(text).contains("P-2 goes to nobody").doesNotContain("P-1"));
    assertThat(DecisionText.about(SampleDecisions.plan(), "Wang", EN, List.of()))
        .hasValueSatisfying(text -> assertThat(text).contains("P-1 goes to Wang", "load 10 → 15"));
    assertThat(DecisionText.about(SampleDecisions.plan(), "nobody", EN, List.of())).isEmpty();
  }

  @Test
  void aComplaintIsToldWithItsPathAndItsDay() {
    assertThat(DecisionText.of(SampleDecisions.route(), EN))
        .contains("K-1 goes to QUALITY_MANAGEMENT first.", "path: REGISTER → DECISION");
    assertThat(DecisionText.of(SampleDecisions.clock(), ZH)).contains("最迟 2026-03-17，自受理起 15 个自然日");
  }

  @Test
  void whatIsAbsentOrAListOfNothingIsNotSaid() {
    assertThat(DecisionText.of(SampleDecisions.recall(), EN).lines())
        .containsExactly(
            "P-1 stays with its owner, who is to be warned today.",
            "  protected until 2026-03-03, warning on 2026-03-02, without an owner from 2026-03-06",
            "  overdue: FIRST_CONTACT_OVERDUE",
            "  the same customer as P-2, which Wang owns",
            "  ✓ G-017 12-month purchases of at least CNY 1,000,000"
                + " (amountLast12Months = 1280000.50, ordersLast12Months = 14,"
                + " keyAccount = true, grade = null, regions = [EAST]) → atLeast A [G-17]",
            "  by customer-amount 1.0.0, sha256:9f2c9f2c9f2c…, as of 2026-03-02T00:00+08:00");
  }

  @Test
  void aClaimThatIsRefusedSaysEverythingAgainstIt() {
    assertThat(DecisionText.about(SampleDecisions.claim(), "Wang", EN, List.of()))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("Wang cannot have P-1.")
                    .contains(
                        "does not serve the region EAST", "goes along, as the same customer: P-2"));
    assertThat(DecisionText.about(SampleDecisions.claim(), "P-2", EN, List.of())).isEmpty();
  }

  private static String rating(RatingOutcome outcome) {
    return DecisionText.of(SampleDecisions.rating(outcome), EN);
  }
}
