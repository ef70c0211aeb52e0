package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.pool.PoolDuties;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AcquisitionPlan;
import org.crmrules.pool.AcquisitionPlanDecision;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DistributionDecision;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.FairnessDecision;
import org.crmrules.pool.HandOverDecision;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryDecision;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.PlacementDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectDecision;
import org.crmrules.pool.RecallDecision;
import org.crmrules.pool.Representative;

/** What can be asked about the pool. */
final class PoolQuestions {

  static final List<Question> ALL =
      List.of(
          Question.of("review", PoolQuestions::review)
              .one(PoolCustomer.class)
              .tells("status", "causes", "missing"),
          Question.of("assign", PoolQuestions::assign)
              .any(PoolCustomer.class)
              .any(Representative.class)
              .tells("assignments", "unassigned", "duplicates", "loads"),
          Question.of("recall", PoolQuestions::recall)
              .some(PoolCustomer.class)
              .tells(
                  "status",
                  "protectedUntil",
                  "warnOn",
                  "recallOn",
                  "causes",
                  "overdue",
                  "missing",
                  "duplicates"),
          Question.of("claim", PoolQuestions::claim)
              .some(PoolCustomer.class)
              .one(Representative.class)
              .tells("granted", "obstacles", "together"),
          Question.of("distribution", PoolQuestions::distribution)
              .one(Distributor.class)
              .tells("allowed"),
          Question.of("hand-over", PoolQuestions::handOver)
              .one(Leaver.class)
              .any(PoolCustomer.class)
              .tells(
                  "complete",
                  "customersLeft",
                  "otherRecordsLeft",
                  "blockedBy",
                  "dueOn",
                  "overdue",
                  "receiver",
                  "transfers"),
          Question.of("placement", PoolQuestions::placement)
              .one(CustomerPlacement.class)
              .tells("department", "unit", "decidedBy", "formBy", "formTo"),
          Question.of("inquiry", PoolQuestions::inquiry)
              .one(Inquiry.class)
              .any(Representative.class)
              .tells("named", "status", "limit", "due", "provisional"),
          Question.of("prospects", PoolQuestions::prospects)
              .some(Prospect.class)
              .tells("order", "screenedOut"),
          Question.of("plan", PoolQuestions::plan)
              .one(AcquisitionPlan.class)
              .tells("complete", "missing"),
          Question.of("fairness", PoolQuestions::fairness)
              .any(PoolCustomer.class)
              .any(Representative.class)
              .tells("gini", "alerts", "moves", "giniAfter", "nextReportOn"));

  private PoolQuestions() {}

  private static Outcome review(RunningPack pack, Given given, Instant asOf) {
    PoolEntry decision = DroolsPool.review(pack, given.one(PoolCustomer.class), asOf);
    return new View()
        .with("status", decision.status())
        .with("causes", decision.causes())
        .with("missing", decision.missing())
        .of(decision);
  }

  private static Outcome assign(RunningPack pack, Given given, Instant asOf) {
    AssignmentPlan plan =
        DroolsPool.assign(
            pack, given.all(PoolCustomer.class), given.all(Representative.class), asOf);
    Map<String, Object> assignments = new TreeMap<>();
    plan.assignments().forEach(a -> assignments.put(a.customerId(), a.representativeId()));
    Map<String, Object> unassigned = new TreeMap<>();
    plan.unassigned().forEach(u -> unassigned.put(u.customerId(), u.causes()));
    Map<String, Object> duplicates = new TreeMap<>();
    plan.unassigned().stream()
        .filter(u -> !u.duplicateOf().isEmpty())
        .forEach(u -> duplicates.put(u.customerId(), owners(u.duplicateOf())));
    Map<String, Object> loads = new TreeMap<>();
    plan.loads().forEach(l -> loads.put(l.representativeId(), l.after()));
    return new View()
        .with("assignments", assignments)
        .with("unassigned", unassigned)
        .with("duplicates", duplicates)
        .with("loads", loads)
        .of(plan);
  }

  /** Each other record, and who is in charge of it; nobody if there is no name. */
  private static Map<String, Object> owners(List<Duplicate> duplicates) {
    Map<String, Object> owners = new TreeMap<>();
    duplicates.forEach(
        duplicate ->
            owners.put(
                duplicate.customerId(), duplicate.ownerId() == null ? "" : duplicate.ownerId()));
    return owners;
  }

  /** The first customer is asked about; the others are further ones on file. */
  private static Outcome recall(RunningPack pack, Given given, Instant asOf) {
    List<PoolCustomer> customers = given.all(PoolCustomer.class);
    RecallDecision decision =
        DroolsPool.recall(
            pack,
            customers.isEmpty() ? null : customers.get(0),
            customers.stream().skip(1).toList(),
            asOf);
    return new View()
        .with("status", decision.status())
        .with("protectedUntil", decision.protectedUntil())
        .with("warnOn", decision.warnOn())
        .with("recallOn", decision.recallOn())
        .with("causes", decision.causes())
        .with("overdue", decision.overdue())
        .with("missing", decision.missing())
        .with("duplicates", owners(decision.duplicates()))
        .of(decision);
  }

  /** The first customer is claimed; the others are further ones on file. */
  private static Outcome claim(RunningPack pack, Given given, Instant asOf) {
    List<PoolCustomer> customers = given.all(PoolCustomer.class);
    ClaimDecision decision =
        DroolsPool.claim(
            pack,
            customers.isEmpty() ? null : customers.get(0),
            given.one(Representative.class),
            customers.stream().skip(1).toList(),
            asOf);
    Map<String, Object> obstacles = new TreeMap<>();
    decision.obstacles().forEach(o -> obstacles.put(o.kind().name(), o.details()));
    return new View()
        .with("granted", decision.granted())
        .with("obstacles", obstacles)
        .with("together", decision.together())
        .of(decision);
  }

  private static Outcome distribution(RunningPack pack, Given given, Instant asOf) {
    DistributionDecision decision =
        new PoolDuties(pack, asOf).distribution(given.one(Distributor.class));
    return new View().with("allowed", decision.allowed()).of(decision);
  }

  private static Outcome handOver(RunningPack pack, Given given, Instant asOf) {
    HandOverDecision decision =
        new PoolDuties(pack, asOf).handOver(given.one(Leaver.class), given.all(PoolCustomer.class));
    Map<String, Object> transfers = new TreeMap<>();
    decision
        .transfers()
        .forEach(t -> transfers.put(t.customerId(), t.receiverId() == null ? "" : t.receiverId()));
    return new View()
        .with("complete", decision.complete())
        .with("customersLeft", decision.customersLeft())
        .with("otherRecordsLeft", decision.otherRecordsLeft())
        .with("blockedBy", decision.blockedBy())
        .with("dueOn", decision.dueOn())
        .with("overdue", decision.overdue())
        .with("receiver", decision.receiverId())
        .with("transfers", transfers)
        .of(decision);
  }

  private static Outcome placement(RunningPack pack, Given given, Instant asOf) {
    PlacementDecision decision =
        new PoolDuties(pack, asOf).placement(given.one(CustomerPlacement.class));
    return new View()
        .with("department", decision.department())
        .with("unit", decision.unit())
        .with("decidedBy", decision.decidedBy())
        .with("formBy", decision.formBy())
        .with("formTo", decision.formTo())
        .of(decision);
  }

  private static Outcome inquiry(RunningPack pack, Given given, Instant asOf) {
    InquiryDecision decision =
        new PoolDuties(pack, asOf)
            .inquiry(given.one(Inquiry.class), given.all(Representative.class));
    return new View()
        .with("named", decision.representativeId())
        .with("status", decision.feedback().status())
        .with("limit", decision.feedback().limit())
        .with("due", ComplaintQuestions.moment(decision.feedback().due()))
        .with("provisional", decision.feedback().provisional())
        .of(decision);
  }

  private static Outcome prospects(RunningPack pack, Given given, Instant asOf) {
    ProspectDecision decision = new PoolDuties(pack, asOf).prospects(given.all(Prospect.class));
    Map<String, Object> screenedOut = new TreeMap<>();
    decision.screenedOut().forEach(out -> screenedOut.put(out.prospectId(), out.causes()));
    return new View().with("order", decision.order()).with("screenedOut", screenedOut).of(decision);
  }

  private static Outcome plan(RunningPack pack, Given given, Instant asOf) {
    AcquisitionPlanDecision decision =
        new PoolDuties(pack, asOf).acquisitionPlan(given.one(AcquisitionPlan.class));
    return new View()
        .with("complete", decision.complete())
        .with("missing", decision.missing())
        .of(decision);
  }

  /** As if it were reported for the first time. */
  private static Outcome fairness(RunningPack pack, Given given, Instant asOf) {
    FairnessDecision decision =
        new PoolDuties(pack, asOf)
            .fairness(given.all(PoolCustomer.class), given.all(Representative.class), null);
    Map<String, Object> moves = new TreeMap<>();
    decision.moves().forEach(move -> moves.put(move.customerId(), move.to()));
    return new View()
        .with("gini", decision.figures().gini())
        .with("alerts", decision.alerts())
        .with("moves", moves)
        .with("giniAfter", decision.after().gini())
        .with("nextReportOn", decision.nextReportOn())
        .of(decision);
  }
}
