package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;

class SettlementProofTest {

  private static List<Problem> proved(RunningPack pack) {
    Instant now = Instant.parse("2026-06-01T00:00:00Z");
    Complaint closed =
        Complaint.of("PROBE", ComplaintSubject.QUALITY).acceptedAt(now).signedOffAt(now).build();
    Problems problems = new Problems();
    new SettlementProof(pack, now, new PackProof(pack, problems)).prove(closed);
    return problems.sorted();
  }

  @Test
  void whatCannotBeSettledIsFoundBeforeThePackDecides() {
    List<Problem> problems = proved(RealPacks.odd("complaint-odd"));

    // No rule says what is tolerated of a hundred, and none who approves a fine.
    assertThat(problems)
        .filteredOn(p -> p.code().equals("CR-503"))
        .extracting(Problem::en)
        .satisfiesExactly(
            fine -> assertThat(fine).contains("Lapse(", "who approves a penalty"),
            returned ->
                assertThat(returned)
                    .contains("ReturnedGoods[approvedQuantity=null", "what is tolerated"));
  }

  @Test
  void whatShipsCanBeSettled() {
    for (String pack :
        List.of("complaint-manufacturing", "complaint-furniture", "complaint-resort")) {
      assertThat(proved(RealPacks.shipped(pack))).isEmpty();
    }
  }
}
