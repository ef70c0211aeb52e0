package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;

/**
 * Released scenarios name these keys: each stays, whatever the components of decisions are called.
 */
class QuestionKeysTest {

  private static final String KEYS =
      """
      GRADING grade: grade missing services queue respondWithinWorkingDays callbackEveryMonths surveyEveryMonths score unknown labels activities discountPercent shares proposals alerts
      GRADING otherLevels: grade next changes together
      GRADING rank: grades missing score labels services activities discountPercent shares proposals alerts ranks lists rows
      GRADING review: result before after found missing score proposed due wasDueOn limited anyStep proposedBy awaiting refusedBy overriddenUntil labels nextOn
      GRADING contacts: level missing last due overdue missed parts
      COMPLAINT route: form class severity priority handlers path decidedBy
      COMPLAINT clock: status limit due counted provisional steps stepStatus nextDue settlementDue reopenings
      COMPLAINT reactions: due planned
      COMPLAINT intake: result redirectedTo missing remarks alerted class secondaryClasses acceptedAt
      COMPLAINT closeStep: mayClose missing skipped escalatedTo
      COMPLAINT duties: duties rights overdue
      COMPLAINT checkStatement: allowed violations decidedBy
      COMPLAINT previewNumber: number scope widened
      COMPLAINT postReturn: posted amount blocked ask reviews
      COMPLAINT closingDocuments: copies signers statements withheld tracked
      COMPLAINT returnEvidence: proved complete recipient together
      COMPLAINT collectionRate: due collected rate
      COMPLAINT allocateCost: total parts
      COMPLAINT proposePenalties: proposals thisMonth carriedOver units proposedBy approvedBy
      COMPLAINT monthlyTasks: from until jobs
      COMPLAINT compensationAuthority: alone ask notes countersignDue
      POOL status: status causes missing
      POOL assign: assignments unassigned duplicates loads
      POOL protection: status protectedUntil warnOn recallOn causes overdue missing duplicates
      POOL claim: granted obstacles together
      POOL mayDistribute: allowed
      POOL handover: complete customersLeft otherRecordsLeft blockedBy dueOn overdue receiver transfers
      POOL responsibleUnit: department unit decidedBy formBy formTo
      POOL inquiry: named status limit due provisional
      POOL prospects: order screenedOut
      POOL checkAcquisitionPlan: complete missing
      POOL fairness: gini alerts moves giniAfter nextReportOn
      SUPPLIER rate: rating score unknown lots needed reserve missingDocuments periodFrom periodUntil causes scoreChange effects shareAtMost
      SUPPLIER qualification: stage state since dueOn overdue handledBy takes possible due missing earliest path missingOnTheWay log
      SUPPLIER documents: complete validOn missing undated expired expiring missingEntries
      SUPPLIER checkContact: allowed violations needed remarks
      SUPPLIER reserveStock: reserveSuppliers needed shortage shortageAfter
      """;

  @Test
  void everyKeyThatScenariosMayExpectIsStillTold() {
    List<String> told = new ArrayList<>();
    for (PackDomain domain : PackDomain.values()) {
      QuestionCatalogue.of(domain)
          .forEach(
              q -> told.add(domain + " " + q.name() + ": " + String.join(" ", q.tells().keySet())));
    }

    assertThat(told).containsExactlyInAnyOrderElementsOf(Arrays.asList(KEYS.strip().split("\n")));
  }
}
