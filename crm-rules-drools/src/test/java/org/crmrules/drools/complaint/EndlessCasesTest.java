package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.crmrules.InvalidFactException;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.drools.RealPacks;
import org.junit.jupiter.api.Test;

/** A complaint that follows thousands of others is refused, and never takes the stack. */
class EndlessCasesTest {

  private static final Instant NOW = Instant.parse("2026-03-05T00:00:00Z");
  private static final DroolsComplaints COMPLAINTS =
      new DroolsComplaints(RealPacks.versions(RealPacks.shipped("complaint-manufacturing")));

  private static ComplaintCase following(int parents) {
    ComplaintCase last = null;
    for (int i = 0; i <= parents; i++) {
      last =
          new ComplaintCase(
              Complaint.of("K" + i, ComplaintSubject.QUALITY).build(),
              List.of(CaseEvent.accepted(Instant.parse("2026-03-02T01:00:00Z"))),
              last);
    }
    return last;
  }

  @Test
  void aHundredComplaintsBeforeItAreFine() {
    assertThat(COMPLAINTS.clock(following(100), NOW).chain().complaintIds()).hasSize(101);
  }

  @Test
  void fiveThousandComplaintsBeforeItAreRefusedByEveryQuestion() {
    ComplaintCase endless = following(5_000);

    assertThatThrownBy(() -> COMPLAINTS.clock(endless, NOW))
        .isInstanceOf(InvalidFactException.class)
        .hasMessage(
            "The parent (K4999) must have at most 100 complaints before it. Maybe it follows"
                + " itself.");
    assertThatThrownBy(() -> COMPLAINTS.reactions(endless, NOW))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> COMPLAINTS.duties(endless, NOW))
        .isInstanceOf(InvalidFactException.class);
    assertThatThrownBy(() -> COMPLAINTS.closeStep(endless, StepEvidence.of("QUALITY").build(), NOW))
        .isInstanceOf(InvalidFactException.class);
  }
}
