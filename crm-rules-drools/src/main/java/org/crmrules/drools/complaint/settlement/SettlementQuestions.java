package org.crmrules.drools.complaint.settlement;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.question.Plain;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Service;
import org.crmrules.settlement.ClosingDocumentsDecision;
import org.crmrules.settlement.ClosingDocumentsDecision.Paper;
import org.crmrules.settlement.CollectionRateDecision;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.CompensationDecision;
import org.crmrules.settlement.CostAllocation;
import org.crmrules.settlement.CostAllocation.Part;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyTasks;
import org.crmrules.settlement.MonthlyTasks.Job;
import org.crmrules.settlement.PenaltyProposals;
import org.crmrules.settlement.PenaltyProposals.Proposal;
import org.crmrules.settlement.Receivable;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnDecision.Blocked;
import org.crmrules.settlement.ReturnDecision.Posted;
import org.crmrules.settlement.ReturnEvidenceDecision;
import org.crmrules.settlement.ReturnProof;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;

/** What can be asked about what happens after a complaint is decided. */
public final class SettlementQuestions {

  private static final Service<SettlementService> SETTLEMENT =
      new Service<>(DroolsSettlements::new);

  /** Each once. */
  public static final List<Question<?>> ALL =
      List.of(
          SETTLEMENT
              .asked(
                  "postReturn",
                  ReturnDecision.class,
                  (settlement, given, asOf) ->
                      settlement.postReturn(
                          given.one(Complaint.class), given.one(ReturnedGoods.class), asOf))
              .one(Complaint.class)
              .one(ReturnedGoods.class)
              .tells("posted", d -> d.outcome() instanceof Posted p ? p.quantity() : null)
              .tells("amount")
              .tells("blocked", d -> d.outcome() instanceof Blocked b ? b.causes() : null)
              .tells("ask", d -> d.outcome() instanceof Blocked b ? b.ask() : null)
              .tells("reviews"),
          SETTLEMENT
              .asked(
                  "closingDocuments",
                  ClosingDocumentsDecision.class,
                  (settlement, given, asOf) ->
                      settlement.closingDocuments(
                          given.one(Complaint.class), given.all(Handling.class), asOf))
              .one(Complaint.class)
              .any(Handling.class)
              .tells("copies", d -> papers(d, SettlementQuestions::copies))
              .tells("signers", d -> papers(d, Paper::signers))
              .tells("statements", d -> papers(d, Paper::statements))
              .tells("withheld")
              .tells("tracked", ClosingDocumentsDecision::improvementTracked),
          SETTLEMENT
              .asked(
                  "returnEvidence",
                  ReturnEvidenceDecision.class,
                  (settlement, given, asOf) ->
                      settlement.returnEvidence(given.all(ReturnProof.class), asOf))
              .any(ReturnProof.class)
              .tells("proved", ReturnEvidenceDecision::isProved)
              .tells("complete", "recipient", "together"),
          SETTLEMENT
              .asked(
                  "collectionRate",
                  CollectionRateDecision.class,
                  (settlement, given, asOf) ->
                      settlement.collectionRate(given.all(Receivable.class), asOf))
              .any(Receivable.class)
              .tells("due", "collected", "rate"),
          SETTLEMENT
              .askedAbout(
                  SharedCost.class,
                  "allocateCost",
                  CostAllocation.class,
                  SettlementService::allocateCost)
              .tells("total")
              .tells("parts", d -> Plain.map(d.parts(), Part::party, Part::amount)),
          SETTLEMENT
              .asked(
                  "proposePenalties",
                  PenaltyProposals.class,
                  (settlement, given, asOf) ->
                      settlement.proposePenalties(
                          given.all(Lapse.class), given.all(StaffBonus.class), asOf))
              .any(Lapse.class)
              .any(StaffBonus.class)
              .tells("proposals", d -> people(d, Proposal::amount))
              .tells("thisMonth", d -> people(d, Proposal::thisMonth))
              .tells("carriedOver", d -> people(d, Proposal::carriedOver))
              .tells("units", d -> people(d, Proposal::units))
              .tells("proposedBy", "approvedBy"),
          SETTLEMENT
              .asked(
                  "monthlyTasks",
                  MonthlyTasks.class,
                  (settlement, given, asOf) -> settlement.monthlyTasks(asOf))
              .tells("from", d -> d.from().toLocalDate())
              .tells("until", d -> d.until().toLocalDate())
              .tells("jobs", d -> Plain.map(d.jobs(), Job::code, Job::due)),
          SETTLEMENT
              .askedAbout(
                  Compensation.class,
                  "compensationAuthority",
                  CompensationDecision.class,
                  SettlementService::compensationAuthority)
              .tells("alone", "ask", "notes")
              .byRulesBut()
              .tells("countersignDue", d -> Plain.sure(d.countersignDue(), !d.provisional())));

  private SettlementQuestions() {}

  private static Map<String, Object> papers(
      ClosingDocumentsDecision decision, Function<Paper, ?> what) {
    return Plain.map(decision.papers(), Paper::code, what);
  }

  private static List<String> copies(Paper paper) {
    return paper.copies().stream().map(c -> Plain.line(c.number(), c.via(), c.keeper())).toList();
  }

  private static Map<String, Object> people(PenaltyProposals decision, Function<Proposal, ?> what) {
    return Plain.map(decision.proposals(), Proposal::person, what);
  }
}
