package org.crmrules.drools.complaint.settlement;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.question.Plain;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Service;
import org.crmrules.settlement.CollectionDecision;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.CompensationDecision;
import org.crmrules.settlement.CostSplit;
import org.crmrules.settlement.CostSplit.Part;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyJobs;
import org.crmrules.settlement.MonthlyJobs.Job;
import org.crmrules.settlement.PaperDecision;
import org.crmrules.settlement.PaperDecision.Paper;
import org.crmrules.settlement.PenaltyProposals;
import org.crmrules.settlement.PenaltyProposals.Proposal;
import org.crmrules.settlement.ProofDecision;
import org.crmrules.settlement.Receivable;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnDecision.Blocked;
import org.crmrules.settlement.ReturnDecision.Posted;
import org.crmrules.settlement.ReturnProof;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;

/** What can be asked about what happens after a complaint is decided. */
public final class SettlementQuestions {

  private static final Service<SettlementService> SETTLEMENT = new Service<>(DroolsSettlement::new);

  /** Each once. */
  public static final List<Question<?>> ALL =
      List.of(
          SETTLEMENT
              .asked(
                  "returned",
                  ReturnDecision.class,
                  (settlement, given, asOf) ->
                      settlement.returned(
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
                  "papers",
                  PaperDecision.class,
                  (settlement, given, asOf) ->
                      settlement.papers(
                          given.one(Complaint.class), given.all(Handling.class), asOf))
              .one(Complaint.class)
              .any(Handling.class)
              .tells("copies", d -> papers(d, SettlementQuestions::copies))
              .tells("signers", d -> papers(d, Paper::signers))
              .tells("statements", d -> papers(d, Paper::statements))
              .tells("withheld")
              .tells("tracked", PaperDecision::improvementTracked),
          SETTLEMENT
              .asked(
                  "proof",
                  ProofDecision.class,
                  (settlement, given, asOf) -> settlement.proof(given.all(ReturnProof.class), asOf))
              .any(ReturnProof.class)
              .tells("proved", ProofDecision::isProved)
              .tells("complete", "recipient", "together"),
          SETTLEMENT
              .asked(
                  "collection",
                  CollectionDecision.class,
                  (settlement, given, asOf) ->
                      settlement.collection(given.all(Receivable.class), asOf))
              .any(Receivable.class)
              .tells("due", "collected", "rate"),
          SETTLEMENT
              .askedAbout(SharedCost.class, "split", CostSplit.class, SettlementService::split)
              .tells("total")
              .tells("parts", d -> Plain.map(d.parts(), Part::party, Part::amount)),
          SETTLEMENT
              .asked(
                  "penalties",
                  PenaltyProposals.class,
                  (settlement, given, asOf) ->
                      settlement.penalties(
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
                  "monthly",
                  MonthlyJobs.class,
                  (settlement, given, asOf) -> settlement.monthly(asOf))
              .tells("from", d -> d.from().toLocalDate())
              .tells("until", d -> d.until().toLocalDate())
              .tells("jobs", d -> Plain.map(d.jobs(), Job::code, Job::due)),
          SETTLEMENT
              .askedAbout(
                  Compensation.class,
                  "compensation",
                  CompensationDecision.class,
                  SettlementService::compensation)
              .tells("alone", "ask", "notes")
              .tells("countersignDue", d -> Plain.sure(d.countersignDue(), !d.provisional())));

  private SettlementQuestions() {}

  private static Map<String, Object> papers(PaperDecision decision, Function<Paper, ?> what) {
    return Plain.map(decision.papers(), Paper::code, what);
  }

  private static List<String> copies(Paper paper) {
    return paper.copies().stream().map(c -> Plain.line(c.number(), c.via(), c.keeper())).toList();
  }

  private static Map<String, Object> people(PenaltyProposals decision, Function<Proposal, ?> what) {
    return Plain.map(decision.proposals(), Proposal::person, what);
  }
}
