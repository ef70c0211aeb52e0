package org.crmrules.drools.complaint.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.complaint.route.KeptVersions;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.KnownTime;
import org.crmrules.settlement.ClosedMonth;
import org.crmrules.settlement.ClosingDocumentsDecision;
import org.crmrules.settlement.CollectionRateDecision;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.CompensationDecision;
import org.crmrules.settlement.CostAllocation;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyJobVerdict;
import org.crmrules.settlement.MonthlyTasks;
import org.crmrules.settlement.MonthlyTasks.Job;
import org.crmrules.settlement.PenaltyProposals;
import org.crmrules.settlement.ProofVerdict;
import org.crmrules.settlement.Receivable;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnEvidenceDecision;
import org.crmrules.settlement.ReturnProof;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;
import org.crmrules.vocabulary.OwnFact;

/** Answers questions about what happens after a complaint is decided. Thread-safe. */
public final class DroolsSettlements implements SettlementService {

  private static final QuestionKind<Outcomes> PROOF = QuestionKind.about(ProofVerdict.class);
  private static final QuestionKind<Outcomes> MONTHLY = QuestionKind.about(MonthlyJobVerdict.class);

  private final InForce versions;

  /** Answers by these versions. */
  public DroolsSettlements(InForce versions) {
    this.versions = versions;
  }

  @Override
  public SettlementService with(List<OwnFact> facts) {
    return new DroolsSettlements(versions.beside(facts));
  }

  @Override
  public SettlementService version(String version) {
    return new DroolsSettlements(versions.version(version, false));
  }

  @Override
  public SettlementService draft(String version) {
    return new DroolsSettlements(versions.version(version, true));
  }

  @Override
  public ReturnDecision postReturn(Complaint complaint, ReturnedGoods goods, Instant asOf) {
    RunningPack pack = new KeptVersions(versions).of(complaint, asOf);
    return new ReturnSettlement(pack, complaint, goods).decision(asOf);
  }

  @Override
  public ClosingDocumentsDecision closingDocuments(
      Complaint complaint, List<Handling> handlings, Instant asOf) {
    RunningPack pack = new KeptVersions(versions).of(complaint, asOf);
    return new ClosingPapers(pack, complaint, handlings).decision(asOf);
  }

  @Override
  public ReturnEvidenceDecision returnEvidence(List<ReturnProof> proofs, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    pack.needsRules(ProofVerdict.class, "关于退货凭证的任何结论", "anything about the proof of a return");
    SettlementFacts.check(new FactCheck(pack, asOf), "proofs", proofs).orThrow();
    Told<Outcomes> told = pack.ask(PROOF, proofs);
    Outcomes said = told.value();
    // What is not complete is sent to nobody.
    Concluded sent = said.has("complete") ? said.one("sentWith") : null;
    return new ReturnEvidenceDecision(
        said.texts("complete"),
        sent == null ? null : sent.text(1),
        sent == null ? null : sent.text(0),
        (said.has("complete") ? told : told.passOver(ProofVerdict.class, "sentWith")).reasons(),
        pack.policy(),
        asOf);
  }

  @Override
  public CollectionRateDecision collectionRate(List<Receivable> receivables, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    return CollectionRate.of(pack, receivables, asOf);
  }

  @Override
  public CostAllocation allocateCost(SharedCost cost, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    return new CostSplitting(pack, cost).decision(asOf);
  }

  @Override
  public PenaltyProposals proposePenalties(
      List<Lapse> lapses, List<StaffBonus> bonuses, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    return new PenaltyProposing(pack, lapses, bonuses).decision(asOf);
  }

  @Override
  public MonthlyTasks monthlyTasks(Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    pack.needsRules(MonthlyJobVerdict.class, "关于每月工作的任何结论", "anything about monthly jobs");
    new FactCheck(pack, asOf).orThrow();
    YearMonth month = YearMonth.from(pack.day(asOf)).minusMonths(1);
    Told<Outcomes> told =
        pack.ask(MONTHLY, List.of(new ClosedMonth(month.getYear(), month.getMonthValue())));
    KnownTime time = pack.checked().files().time().asKnownAt(asOf);
    return new MonthlyTasks(
        time.at(time.startOf(month.atDay(1))),
        time.at(time.startOf(month.plusMonths(1).atDay(1))),
        jobs(told.value(), pack, month, time),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /** The jobs as they are declared, about a month. */
  private static List<Job> jobs(Outcomes said, RunningPack pack, YearMonth month, KnownTime time) {
    return pack.manifest().declared("jobs").stream()
        .filter(job -> said.of("dueByDay", job) != null)
        .map(
            job -> {
              LocalDate day = month.plusMonths(1).atDay(said.of("dueByDay", job).number());
              return new Job(job + "/" + month, job, time.due(day));
            })
        .toList();
  }

  @Override
  public CompensationDecision compensationAuthority(Compensation compensation, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    return new CompensationAuthority(pack, compensation).decision(asOf);
  }
}
