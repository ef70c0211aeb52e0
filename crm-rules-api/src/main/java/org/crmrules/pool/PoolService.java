package org.crmrules.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Result;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.PackService;

/**
 * Answers questions about the pool by one pack. Thread-safe.
 *
 * <p>Every method throws {@link org.crmrules.InvalidFactException} for facts that are null, not
 * valid or twice there, and {@link org.crmrules.DecisionException} if the pack fails on them.
 */
public interface PoolService extends PackService<PoolService> {

  /** Whether a customer is in the pool and can be given out. */
  @Term(zh = "公海状态", en = "where a customer stands")
  PoolEntry status(PoolCustomer customer, Instant asOf);

  /** The reviews of many, one after the other, as the stream is read: each answered or not. */
  default Stream<Result<PoolEntry>> status(Stream<PoolCustomer> customers, Instant asOf) {
    return Result.each("customers", customers, PoolCustomer::id, asOf, this::status);
  }

  /**
   * Whether an owner keeps a customer, with the days of the warning and of the recall (P-07, P-11,
   * P-14). Nobody is recalled who was not warned in time, however seldom this is asked: {@code
   * WARN} says to warn today, and the host writes the day down as {@code warnedOn}.
   */
  default ProtectionDecision protection(PoolCustomer customer, Instant asOf) {
    return protection(customer, List.of(), asOf);
  }

  /**
   * The same for a customer that may be on file more than once (P-06). Records of one customer with
   * one owner are one ownership: orders, follow-ups and warnings on any of them count for all, and
   * so does what keeps any of them from dropping. What was followed up by another owner does not.
   *
   * @param others further customers on file that may be the same as this one; those that are not,
   *     and the customer itself, do not matter; {@link SameCustomers} finds them among many
   */
  @Term(zh = "归属保护", en = "protection of an owner")
  ProtectionDecision protection(
      PoolCustomer customer, Collection<PoolCustomer> others, Instant asOf);

  /**
   * Who loses the owner on a day if nothing happens from the as-of date on but the warnings, each
   * in time. The same as asking {@link #protection} again on that day, and the day before, with all
   * these customers as those that may be the same.
   *
   * @param day the first day without an owner, in the zone of the pack
   * @return the decisions of today about them, in the order of the customers
   */
  List<ProtectionDecision> forecastRecalls(
      Collection<PoolCustomer> customers, LocalDate day, Instant asOf);

  /**
   * Whether somebody can have a customer of the pool for the asking, with everything against it at
   * once (P-02, P-06, P-13, P-15, P-16). What stands against any record of the customer stands
   * against the claim, but for data that are not complete. A pure function of what is passed:
   * whoever stores the claim does so on the condition that none of it has changed.
   *
   * @param others further customers on file that may be the same as this one ({@link Identity});
   *     those that are not, and the customer itself, do not matter
   */
  @Term(zh = "领取", en = "claim of a customer")
  ClaimDecision claim(
      PoolCustomer customer,
      Representative representative,
      Collection<PoolCustomer> others,
      Instant asOf);

  /** The same for a customer that is on file once. */
  default ClaimDecision claim(PoolCustomer customer, Representative representative, Instant asOf) {
    return claim(customer, representative, List.of(), asOf);
  }

  /**
   * Gives the customers that can be given out to the representatives that can get them (P-03, P-05,
   * P-13, P-15). Nobody gets what they cannot get or more than the cap allows; as many customers as
   * possible are served, in the turns that the policy gives them, then the heaviest first, then the
   * one longest in the pool, then by id; the loads are in proportion to capacity as even as that
   * allows; then value over capacity is as even as exchanges of customers that need and weigh the
   * same make it; ties go to the person whose last assignment is longest ago, then by id. The plan
   * carries a certificate that {@link FairnessVerifier} checks. The order of the collections does
   * not matter.
   *
   * <p>A customer that is on several records (P-06, {@link Identity}) is one customer: one person
   * gets it with all of them that can be given out. It counts once, with the heaviest weight, the
   * earliest turn and entry and the highest value of any, and needs what any of them needs. Where a
   * record of it is owned the others are {@link PoolStatus#DUPLICATE}, and where one is held back
   * so are the others. Pass the owned customers too: who is not passed is not seen.
   *
   * <p>One at a time is a batch of one: it goes to whom it burdens least in proportion to capacity,
   * so that person, of capacity c, is then above anybody else who could have it, of capacity c', by
   * at most half its weight times (1/c + 1/c'). Among people who can get the same and have equal
   * capacities, loads that were within one customer of each other stay so, whatever the sizes of
   * the batches. Where not everybody can get everything, one at a time can end at 1 + log2 of the
   * number of people times the highest load of one large batch.
   *
   * @throws org.crmrules.UnusableValueException if loads or values together are too large to be
   *     counted: 2 000 000 000 000 of load and weights, 20 000 000 000 000 000 of value
   */
  @Term(zh = "分配", en = "assignment of the pool")
  AssignmentPlan assign(
      Collection<PoolCustomer> customers, Collection<Representative> representatives, Instant asOf);

  /** Whether somebody may give out customers of the pool (P-02). */
  @Term(zh = "谁来分配", en = "who may give out")
  DistributionDecision mayDistribute(Distributor distributor, Instant asOf);

  /**
   * Whether somebody who leaves has handed over everything, and to whom it goes (P-06, P-17).
   *
   * @param customers all on file that the person may hold; of those of others only such matter as
   *     are the same customer
   */
  @Term(zh = "离职交接", en = "handover of who leaves")
  HandoverDecision handover(Leaver leaver, Collection<PoolCustomer> customers, Instant asOf);

  /** Which department and unit a customer belongs to (P-19, P-21, P-22, P-25). */
  @Term(zh = "客户归口", en = "unit in charge")
  PlacementDecision responsibleUnit(CustomerPlacement customer, Instant asOf);

  /**
   * Who follows up an inquiry, and by when the result is due (P-18). Named is who is next by load
   * over capacity, then by the longest wait, then by id (P-05).
   *
   * @param colleagues the business team
   */
  @Term(zh = "咨询跟进", en = "follow-up of an inquiry")
  InquiryDecision inquiry(Inquiry inquiry, Collection<Representative> colleagues, Instant asOf);

  /**
   * In which order to go about customers to be won, and which of them not at all (P-20). The order
   * of the collection does not matter.
   */
  @Term(zh = "潜在客户次序", en = "order of prospects")
  ProspectDecision prospects(Collection<Prospect> prospects, Instant asOf);

  /** Whether a plan to win customers says what it must (P-26). */
  @Term(zh = "开发计划", en = "plan to win customers")
  AcquisitionPlanDecision checkAcquisitionPlan(AcquisitionPlan plan, Instant asOf);

  /**
   * How even the loads are that people hold, whether that is an alert, who might then get whose
   * customer, and when the next report is due (P-03, P-24). All records of a customer change hands
   * together (P-06). The order of the collections does not matter.
   *
   * @param customers those that may change hands; what never drops by itself stays (P-11)
   * @param lastReport null if there was none
   */
  @Term(zh = "公平监测", en = "fairness report")
  FairnessDecision fairness(
      Collection<PoolCustomer> customers,
      Collection<Representative> representatives,
      LastReport lastReport,
      Instant asOf);
}
