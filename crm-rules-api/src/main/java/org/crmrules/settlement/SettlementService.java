package org.crmrules.settlement;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.PackService;

/**
 * Answers questions about what happens after a complaint is decided, by one pack. Thread-safe.
 *
 * <p>Every method throws {@link org.crmrules.InvalidFactException} for a fact that is null or not
 * valid, and {@link org.crmrules.DecisionException} if the pack fails on it or has no rules for it.
 * The version is the one in force at the acceptance of the complaint, or at the instant where there
 * is no complaint or it is not accepted yet.
 */
public interface SettlementService extends PackService<SettlementService> {

  /** Which quantity of returned goods is posted, or why none is and who is asked (C-44…C-50). */
  @Term(zh = "退货入账", en = "posting of a return")
  ReturnDecision postReturn(Complaint complaint, ReturnedGoods goods, Instant asOf);

  /**
   * Which papers go to whom, who signs them, and whether the improvement is tracked (C-29, C-39 to
   * C-43, C-51, C-23).
   *
   * @param handlings what was decided to be done; may be empty
   */
  @Term(zh = "结案单据", en = "papers of the closing")
  ClosingDocumentsDecision closingDocuments(
      Complaint complaint, List<Handling> handlings, Instant asOf);

  /** Whether one of the proofs of a return is complete (C-53). */
  @Term(zh = "退货凭证", en = "proof of a return")
  ReturnEvidenceDecision returnEvidence(List<ReturnProof> proofs, Instant asOf);

  /** What the collection rate is computed from while complaints delay receivables (C-52). */
  @Term(zh = "回收率", en = "rate of collection")
  CollectionRateDecision collectionRate(List<Receivable> receivables, Instant asOf);

  /** Who bears how much of a cost (C-24, C-79). */
  @Term(zh = "费用分担", en = "shares of a cost")
  CostAllocation allocateCost(SharedCost cost, Instant asOf);

  /**
   * The penalties that may be proposed (C-40, C-68…C-71).
   *
   * @param bonuses of the persons, each at most once; those that are not here are unknown
   */
  @Term(zh = "拟罚", en = "proposed penalties")
  PenaltyProposals proposePenalties(List<Lapse> lapses, List<StaffBonus> bonuses, Instant asOf);

  /** The jobs about the cases that were closed in the month before the instant (C-31, C-38). */
  @Term(zh = "每月的工作", en = "jobs of the month")
  MonthlyTasks monthlyTasks(Instant asOf);

  /** Whether customer service may grant a compensation alone. */
  @Term(zh = "补偿权限", en = "who may compensate")
  CompensationDecision compensationAuthority(Compensation compensation, Instant asOf);
}
