package org.crmrules.drools.pool;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmrules.drools.question.Plain;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Service;
import org.crmrules.pool.AcquisitionPlan;
import org.crmrules.pool.AcquisitionPlanDecision;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DistributionDecision;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.FairnessDecision;
import org.crmrules.pool.FairnessDecision.Move;
import org.crmrules.pool.HandoverDecision;
import org.crmrules.pool.HandoverDecision.Transfer;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryDecision;
import org.crmrules.pool.LastReport;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.PlacementDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectDecision;
import org.crmrules.pool.ProspectDecision.ScreenedOut;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.Representative;

/** What can be asked about the pool. */
public final class PoolQuestions {

  private static final Service<PoolService> POOL = new Service<>(DroolsPool::new);

  private static final List<Question<?>> MAIN =
      List.of(
          POOL.askedAbout(PoolCustomer.class, "status", PoolEntry.class, PoolService::status)
              .tells("status", "causes", "missing")
              .byRulesBut(),
          POOL.asked(
                  "assign",
                  AssignmentPlan.class,
                  (pool, given, asOf) ->
                      pool.assign(
                          given.all(PoolCustomer.class), given.all(Representative.class), asOf))
              .any(PoolCustomer.class)
              .any(Representative.class)
              .tells(
                  "assignments",
                  d ->
                      Plain.map(
                          d.assignments(), Assignment::customerId, Assignment::representativeId))
              .tells(
                  "unassigned",
                  d -> Plain.map(d.unassigned(), Unassigned::customerId, Unassigned::causes))
              .tells("duplicates", PoolQuestions::duplicates)
              .tells("loads", d -> Plain.map(d.loads(), Load::representativeId, Load::after)),
          POOL.asked(
                  "protection",
                  ProtectionDecision.class,
                  (pool, given, asOf) ->
                      pool.protection(
                          given.first(PoolCustomer.class), given.others(PoolCustomer.class), asOf))
              .some(PoolCustomer.class)
              .tells("status", "protectedUntil", "warnOn", "recallOn")
              .tells("causes", "overdue", "missing")
              .tells("duplicates", d -> owners(d.duplicates())),
          POOL.asked(
                  "claim",
                  ClaimDecision.class,
                  (pool, given, asOf) ->
                      pool.claim(
                          given.first(PoolCustomer.class),
                          given.one(Representative.class),
                          given.others(PoolCustomer.class),
                          asOf))
              .some(PoolCustomer.class)
              .one(Representative.class)
              .tells("granted")
              .tells("obstacles", d -> Plain.map(d.obstacles(), Obstacle::kind, Obstacle::details))
              .tells("together"));

  private static final List<Question<?>> AROUND =
      List.of(
          POOL.askedAbout(
                  Distributor.class,
                  "mayDistribute",
                  DistributionDecision.class,
                  PoolService::mayDistribute)
              .tells("allowed")
              .byRulesBut(),
          POOL.asked(
                  "handover",
                  HandoverDecision.class,
                  (pool, given, asOf) ->
                      pool.handover(given.one(Leaver.class), given.all(PoolCustomer.class), asOf))
              .one(Leaver.class)
              .any(PoolCustomer.class)
              .tells("complete", "customersLeft", "otherRecordsLeft", "blockedBy")
              .tells("dueOn", "overdue")
              .tells("receiver", HandoverDecision::receiverId)
              .tells(
                  "transfers",
                  d ->
                      Plain.map(
                          d.transfers(), Transfer::customerId, t -> orNobody(t.receiverId()))),
          POOL.askedAbout(
                  CustomerPlacement.class,
                  "responsibleUnit",
                  PlacementDecision.class,
                  PoolService::responsibleUnit)
              .tells("department", "unit", "decidedBy", "formBy", "formTo")
              .byRulesBut(),
          POOL.asked(
                  "inquiry",
                  InquiryDecision.class,
                  (pool, given, asOf) ->
                      pool.inquiry(given.one(Inquiry.class), given.all(Representative.class), asOf))
              .one(Inquiry.class)
              .any(Representative.class)
              .tells("named", InquiryDecision::representativeId)
              .tells("status", "limit", "due", "provisional"),
          POOL.asked(
                  "prospects",
                  ProspectDecision.class,
                  (pool, given, asOf) -> pool.prospects(given.all(Prospect.class), asOf))
              .any(Prospect.class)
              .tells("order")
              .tells(
                  "screenedOut",
                  d -> Plain.map(d.screenedOut(), ScreenedOut::prospectId, ScreenedOut::causes)),
          POOL.askedAbout(
                  AcquisitionPlan.class,
                  "checkAcquisitionPlan",
                  AcquisitionPlanDecision.class,
                  PoolService::checkAcquisitionPlan)
              .tells("complete", "missing"),
          POOL.asked(
                  "fairness",
                  FairnessDecision.class,
                  (pool, given, asOf) ->
                      pool.fairness(
                          given.all(PoolCustomer.class),
                          given.all(Representative.class),
                          given.first(LastReport.class),
                          asOf))
              .any(PoolCustomer.class)
              .any(Representative.class)
              .atMostOne(LastReport.class)
              .tells("gini", d -> d.figures().gini())
              .tells("alerts")
              .tells("moves", d -> Plain.map(d.moves(), Move::customerId, Move::to))
              .tells("giniAfter", d -> d.after().gini())
              .tells("nextReportOn"));

  /** Each once; the first is meant where none is named. */
  public static final List<Question<?>> ALL =
      Stream.concat(MAIN.stream(), AROUND.stream()).toList();

  private PoolQuestions() {}

  private static Map<String, Object> duplicates(AssignmentPlan plan) {
    return Plain.map(
        plan.unassigned().stream().filter(u -> !u.duplicateOf().isEmpty()).toList(),
        Unassigned::customerId,
        u -> owners(u.duplicateOf()));
  }

  /** Each other record, and who is in charge of it. */
  private static Map<String, Object> owners(List<Duplicate> duplicates) {
    return Plain.map(duplicates, Duplicate::customerId, d -> orNobody(d.ownerId()));
  }

  private static String orNobody(String id) {
    return Objects.requireNonNullElse(id, "");
  }
}
