package org.crmrules.drools.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.complaint.settlement.DroolsSettlement;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.CollectionDecision;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.CompensationDecision;
import org.crmrules.settlement.CostSplit;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyJobs;
import org.crmrules.settlement.PaperDecision;
import org.crmrules.settlement.PaperDecision.Copy;
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
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;

/** What can be asked about what happens after a complaint is decided. */
final class SettlementQuestions {

  static final List<Question> ALL =
      List.of(
          Question.of("returned", SettlementQuestions::returned)
              .one(Complaint.class)
              .one(ReturnedGoods.class)
              .tells("posted", "amount", "blocked", "ask", "reviews")
              .askedOf(ComplaintQuestions::kept),
          Question.of("papers", SettlementQuestions::papers)
              .one(Complaint.class)
              .any(Handling.class)
              .tells("copies", "signers", "statements", "withheld", "tracked")
              .askedOf(ComplaintQuestions::kept),
          Question.of("proof", SettlementQuestions::proof)
              .any(ReturnProof.class)
              .tells("proved", "complete", "recipient", "together"),
          Question.of("collection", SettlementQuestions::collection)
              .any(Receivable.class)
              .tells("due", "collected", "rate"),
          Question.of("split", SettlementQuestions::split)
              .one(SharedCost.class)
              .tells("total", "parts"),
          Question.of("penalties", SettlementQuestions::penalties)
              .any(Lapse.class)
              .any(StaffBonus.class)
              .tells("proposals", "thisMonth", "carriedOver", "units", "proposedBy", "approvedBy"),
          Question.of("monthly", SettlementQuestions::monthly).tells("from", "until", "jobs"),
          Question.of("compensation", SettlementQuestions::compensation)
              .one(Compensation.class)
              .tells("alone", "ask", "notes", "countersignDue"));

  private SettlementQuestions() {}

  private static Outcome returned(RunningPack pack, Given given, Instant asOf) {
    ReturnDecision decision =
        DroolsSettlement.returned(
            pack, given.one(Complaint.class), given.one(ReturnedGoods.class), asOf);
    View view = new View().with("reviews", decision.reviews());
    if (decision.outcome() instanceof Posted posted) {
      view.with("posted", posted.quantity()).with("amount", posted.amount());
    }
    if (decision.outcome() instanceof Blocked blocked) {
      view.with("posted", null).with("blocked", blocked.causes()).with("ask", blocked.ask());
    }
    return view.of(decision);
  }

  private static Outcome papers(RunningPack pack, Given given, Instant asOf) {
    PaperDecision decision =
        DroolsSettlement.papers(pack, given.one(Complaint.class), given.all(Handling.class), asOf);
    Map<String, List<String>> copies = new LinkedHashMap<>();
    Map<String, List<String>> signers = new LinkedHashMap<>();
    Map<String, List<String>> statements = new LinkedHashMap<>();
    for (Paper paper : decision.papers()) {
      copies.put(paper.code(), paper.copies().stream().map(SettlementQuestions::copy).toList());
      signers.put(paper.code(), paper.signers());
      statements.put(paper.code(), paper.statements());
    }
    return new View()
        .with("copies", copies)
        .with("signers", signers)
        .with("statements", statements)
        .with("withheld", decision.withheld())
        .with("tracked", decision.improvementTracked())
        .of(decision);
  }

  private static String copy(Copy copy) {
    String way = copy.via() == null ? "" : copy.via() + " ";
    return copy.number() + " " + way + copy.keeper();
  }

  private static Outcome proof(RunningPack pack, Given given, Instant asOf) {
    ProofDecision decision = DroolsSettlement.proof(pack, given.all(ReturnProof.class), asOf);
    return new View()
        .with("proved", decision.isProved())
        .with("complete", decision.complete())
        .with("recipient", decision.recipient())
        .with("together", decision.together())
        .of(decision);
  }

  private static Outcome collection(RunningPack pack, Given given, Instant asOf) {
    CollectionDecision decision =
        DroolsSettlement.collection(pack, given.all(Receivable.class), asOf);
    return new View()
        .with("due", decision.due())
        .with("collected", decision.collected())
        .with("rate", decision.rate())
        .of(decision);
  }

  private static Outcome split(RunningPack pack, Given given, Instant asOf) {
    CostSplit decision = DroolsSettlement.split(pack, given.one(SharedCost.class), asOf);
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    decision.parts().forEach(part -> parts.put(part.party(), part.amount()));
    return new View().with("total", decision.total()).with("parts", parts).of(decision);
  }

  private static Outcome penalties(RunningPack pack, Given given, Instant asOf) {
    PenaltyProposals decision =
        DroolsSettlement.penalties(pack, given.all(Lapse.class), given.all(StaffBonus.class), asOf);
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    Map<String, BigDecimal> now = new LinkedHashMap<>();
    Map<String, BigDecimal> later = new LinkedHashMap<>();
    Map<String, List<String>> units = new LinkedHashMap<>();
    for (Proposal proposal : decision.proposals()) {
      amounts.put(proposal.person(), proposal.amount());
      now.put(proposal.person(), proposal.thisMonth());
      later.put(proposal.person(), proposal.carriedOver());
      units.put(proposal.person(), proposal.units());
    }
    return new View()
        .with("proposals", amounts)
        .with("thisMonth", now)
        .with("carriedOver", later)
        .with("units", units)
        .with("proposedBy", decision.proposedBy())
        .with("approvedBy", decision.approvedBy())
        .of(decision);
  }

  private static Outcome monthly(RunningPack pack, Given given, Instant asOf) {
    MonthlyJobs decision = DroolsSettlement.monthly(pack, asOf);
    Map<String, String> jobs = new LinkedHashMap<>();
    decision.jobs().forEach(job -> jobs.put(job.code(), ComplaintQuestions.moment(job.due())));
    return new View()
        .with("from", decision.from().toLocalDate().toString())
        .with("until", decision.until().toLocalDate().toString())
        .with("jobs", jobs)
        .of(decision);
  }

  private static Outcome compensation(RunningPack pack, Given given, Instant asOf) {
    CompensationDecision decision =
        DroolsSettlement.compensation(pack, given.one(Compensation.class), asOf);
    return new View()
        .with("alone", decision.alone())
        .with("ask", decision.ask())
        .with("notes", decision.notes())
        .with("countersignDue", ComplaintQuestions.moment(decision.countersignDue()))
        .of(decision);
  }
}
