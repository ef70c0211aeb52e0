package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmrules.complaint.CaseEvent.accepted;
import static org.crmrules.complaint.CaseEvent.stepEntered;
import static org.crmrules.complaint.CaseEvent.stepLeft;

import java.time.Instant;
import java.util.List;
import org.crmrules.InvalidFactException;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.Statement;
import org.crmrules.complaint.StatementKind;
import org.crmrules.complaint.StepDecision;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.drools.RealPacks;
import org.junit.jupiter.api.Test;

class StepClosingTest {

  private static final ComplaintService COMPLAINTS =
      new DroolsComplaints(RealPacks.versions(RealPacks.shipped("complaint-manufacturing")));
  private static final Complaint QUALITY = Complaint.of("K1", ComplaintSubject.QUALITY).build();
  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T01:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T01:00:00Z");

  private static ComplaintCase caseOf(CaseEvent... events) {
    return ComplaintCase.of(QUALITY, List.of(events));
  }

  @Test
  void whatIsMissingAndWhatWasSkippedIsSaidTogether() {
    StepDecision decision =
        COMPLAINTS.closeStep(
            caseOf(accepted(MONDAY), stepEntered(TUESDAY, "PRODUCTION")),
            StepEvidence.of("PRODUCTION")
                .present(List.of("OPERATOR", "COUNTERMEASURE", "MACHINE_SHIFT"))
                .build(),
            WEDNESDAY);

    assertThat(decision.mayClose()).isFalse();
    assertThat(decision.missing())
        .containsExactly("GM_INSTRUCTION", "PRODUCTION_UNIT", "PRODUCTION_DATE");
    assertThat(decision.skipped()).containsExactly("REGISTER", "QUALITY");
    assertThat(decision.escalatedTo()).isNull();
  }

  @Test
  void aStepThatWasLeftAndEnteredAgainIsNotDone() {
    StepDecision decision =
        COMPLAINTS.closeStep(
            caseOf(
                accepted(MONDAY),
                stepEntered(MONDAY, "REGISTER"),
                stepLeft(MONDAY, "REGISTER"),
                stepEntered(TUESDAY, "QUALITY"),
                stepEntered(TUESDAY, "REGISTER")),
            StepEvidence.of("QUALITY")
                .present(List.of("CAUSE", "RESPONSIBLE_DEPARTMENT", "RESPONSIBLE_PROPOSAL"))
                .build(),
            WEDNESDAY);

    assertThat(decision.missing()).isEmpty();
    assertThat(decision.skipped()).containsExactly("REGISTER");
  }

  /** C-74: what comes before is asked for only where the complaint passes it. */
  @Test
  void aStepThatComesAfterAnotherWaitsForItOnlyIfThePathHasIt() {
    ComplaintService furniture =
        new DroolsComplaints(RealPacks.versions(RealPacks.shipped("complaint-furniture")));
    List<CaseEvent> events =
        List.of(
            accepted(MONDAY),
            stepEntered(MONDAY, "REPAIR"),
            stepLeft(MONDAY, "REPAIR"),
            stepEntered(TUESDAY, "DELIVERY"));
    StepEvidence delivered =
        StepEvidence.of("DELIVERY").present(List.of("DELIVERY_RECORD")).build();
    Complaint headquarters = QUALITY.toBuilder().causes(List.of("HEADQUARTERS_PRODUCT")).build();

    assertThat(
            furniture.closeStep(ComplaintCase.of(QUALITY, events), delivered, WEDNESDAY).skipped())
        .containsExactly("EXTERNAL_HANDLING");
    assertThat(
            furniture
                .closeStep(ComplaintCase.of(headquarters, events), delivered, WEDNESDAY)
                .skipped())
        .isEmpty();
  }

  @Test
  void aStepThatIsNotOpenIsRefusedWithThoseThatAre() {
    ComplaintCase complaint =
        caseOf(
            accepted(MONDAY),
            stepEntered(MONDAY, "REGISTER"),
            stepEntered(WEDNESDAY.plusSeconds(1), "QUALITY"));

    // It is entered a second after the question.
    assertThatThrownBy(
            () -> COMPLAINTS.closeStep(complaint, StepEvidence.of("QUALITY").build(), WEDNESDAY))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("The evidence.step (QUALITY) must be a step that is open: [REGISTER]")
        .hasMessageContaining("STEP_ENTERED");
  }

  @Test
  void noEvidenceAtAllIsRefused() {
    assertThatThrownBy(() -> COMPLAINTS.closeStep(caseOf(accepted(MONDAY)), null, WEDNESDAY))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("evidence");
    assertThatThrownBy(() -> COMPLAINTS.checkStatement(QUALITY, null, WEDNESDAY))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("statement");
    assertThatThrownBy(
            () ->
                COMPLAINTS.checkStatement(
                    QUALITY, Statement.of("CLERK", StatementKind.EXPLAIN, "PHONE").build(), MONDAY))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("statement.role (CLERK) must be one of [SALES_STAFF");
  }
}
