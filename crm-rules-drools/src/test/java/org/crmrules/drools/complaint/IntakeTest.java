package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.crmrules.CrmRulesException;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.Reason;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.IntakeDecision;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.IntakeResult;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private static final RunningPack MANUFACTURING = RealPacks.shipped("complaint-manufacturing");
  private static final RunningPack FURNITURE = RealPacks.shipped("complaint-furniture");
  private static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-04T01:00:00Z");
  private static final Complaint QUALITY =
      Complaint.of("K1", ComplaintSubject.QUALITY).loss(new BigDecimal("100")).build();

  @Test
  void everythingThatStandsAgainstAnIntakeIsSaidAtOnce() {
    IntakeDecision decision =
        Intake.decide(
            FURNITURE,
            QUALITY.toBuilder().causes(List.of("PACKAGING", "SERVICE")).build(),
            IntakeReport.of()
                .window("ELSEWHERE")
                .channel("WRITING")
                .reporter("OTHER")
                .filledIn(List.of("CONTENT", "NUMBER", "TIME", "PLACE"))
                .directorOnDuty(false)
                .deliveredOn(LocalDate.of(2026, 2, 27))
                .receivedAt(RECEIVED)
                .build(),
            NOW);

    assertThat(decision.result()).isEqualTo(IntakeResult.REDIRECTED);
    assertThat(decision.redirectedTo()).isEqualTo("CUSTOMER_SERVICE");
    assertThat(decision.missing())
        .containsExactly(
            "COMPLAINANT", "PHONE", "PRODUCT", "DATE", "TAKER", "REPORTER", "PHONED_FIRST");
    assertThat(decision.remarks()).containsExactly("LATE_REPORT");
    assertThat(decision.alerted()).containsExactly("GENERAL_MANAGEMENT");
    assertThat(decision.acceptedAt()).isNull();
    assertThat(decision.reasons())
        .extracting(Reason::ruleId)
        .contains("C-057a", "C-058", "C-059a", "C-059b", "C-061", "C-087");
  }

  @Test
  void theFirstClassIsThePrimaryOneAndTheOthersAreSecondary() {
    IntakeDecision decision =
        Intake.decide(
            FURNITURE,
            Complaint.of("K1", ComplaintSubject.OTHER)
                .causes(List.of("SERVICE", "PRODUCT", "SUGGESTION"))
                .build(),
            IntakeReport.of().build(),
            NOW);

    assertThat(decision.complaintClass()).isEqualTo("PRODUCT_QUALITY");
    assertThat(decision.secondaryClasses()).containsExactly("SERVICE_QUALITY", "SUGGESTION");
  }

  @Test
  void whatIsAcceptedIsAcceptedAsOfItsReceiptSoThatItsClockRuns() {
    IntakeReport.Builder report =
        IntakeReport.of()
            .filledIn(
                List.of(
                    "ORDER_NUMBER",
                    "ITEM_NUMBER",
                    "SHIPPING_DATE",
                    "DEMAND",
                    "DEMAND_REASON",
                    "SALES_OPINION",
                    "ABNORMAL_SAMPLE"))
            .deliveredQuantity(BigDecimal.TEN)
            .defectiveQuantity(BigDecimal.ONE)
            .receivedAt(RECEIVED);
    IntakeDecision accepted = Intake.decide(MANUFACTURING, QUALITY, report.build(), NOW);
    IntakeDecision incomplete =
        Intake.decide(MANUFACTURING, QUALITY, report.defectiveQuantity(null).build(), NOW);

    assertThat(accepted.result()).isEqualTo(IntakeResult.ACCEPTED);
    assertThat(accepted.acceptedAt()).isEqualTo(RECEIVED);
    assertThat(
            new DroolsComplaints(MANUFACTURING)
                .clock(QUALITY.toBuilder().acceptedAt(accepted.acceptedAt()).build(), NOW)
                .due()
                .on())
        .isEqualTo(LocalDate.of(2026, 3, 17)); // W-01
    assertThat(incomplete.result()).isEqualTo(IntakeResult.TO_BE_COMPLETED);
    assertThat(incomplete.acceptedAt()).isNull();
  }

  @Test
  void moreDefectiveThanDeliveredIsRefusedWithTheFieldTheValuesAndWhatToDo() {
    IntakeReport report =
        IntakeReport.of()
            .deliveredQuantity(new BigDecimal("10"))
            .defectiveQuantity(new BigDecimal("10.5"))
            .returnQuantity(new BigDecimal("11"))
            .build();

    assertThatThrownBy(() -> Intake.decide(MANUFACTURING, QUALITY, report, NOW))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining(
            "The report.deliveredQuantity (10) must not be below defectiveQuantity, which is 10.5."
                + " Maybe the two quantities were swapped")
        .hasMessageContaining("must not be below returnQuantity, which is 11");
  }

  @Test
  void aCodeThatThePackDoesNotDeclareIsRefusedWithThoseItDoes() {
    IntakeReport report = IntakeReport.of().filledIn(List.of("DEMAND", "FAX_NUMBER")).build();

    assertThatThrownBy(() -> Intake.decide(MANUFACTURING, QUALITY, report, NOW))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("report.filledIn[1]")
        .hasMessageContaining("must be one of [ORDER_NUMBER")
        .satisfies(
            e ->
                assertThat(((CrmRulesException) e).text(Locale.CHINESE))
                    .startsWith(
                        "已填事项 report.filledIn[1](FAX_NUMBER)必须是规则包 complaint-manufacturing 1.0.0"
                            + " 声明的 [ORDER_NUMBER"));
  }

  @Test
  void aReportOfTheFutureIsRefused() {
    IntakeReport report = IntakeReport.of().receivedAt(NOW.plusSeconds(1)).build();

    assertThatThrownBy(() -> Intake.decide(MANUFACTURING, QUALITY, report, NOW))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("report.receivedAt")
        .hasMessageContaining("a time zone was mixed up");
  }

  @Test
  void whereThereAreNoRulesOnTheIntakeNothingIsAccepted() {
    RunningPack odd = RealPacks.odd("complaint-odd");
    Complaint complaint = Complaint.of("K1", ComplaintSubject.QUALITY).build();

    assertThatThrownBy(() -> Intake.decide(odd, complaint, IntakeReport.of().build(), NOW))
        .isInstanceOfSatisfying(
            DecisionException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_CONCLUSION))
        .hasMessageContaining("anything about the intake");
  }
}
