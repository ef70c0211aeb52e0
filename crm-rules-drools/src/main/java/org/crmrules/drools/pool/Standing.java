package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.Reason;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.Need;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.PoolVerdict;

/** What the rules of one pack say about giving out one record. */
final class Standing {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(PoolVerdict.class, DemandVerdict.class);

  private final PoolCustomer record;
  private final InPool pool;
  private final Outcomes demand;
  private Told<Said> told;

  /**
   * Asks the rules.
   *
   * @param record with the elapsed days as of the day of the question
   */
  Standing(RunningPack pack, PoolCustomer record) {
    this.record = record;
    Told<Said> asked = pack.ask(KIND, PoolFacts.about(record));
    this.pool = InPool.of(asked.value());
    this.demand = asked.value().of(DemandVerdict.class);
    this.told = pool.settled(asked);
  }

  PoolCustomer record() {
    return record;
  }

  /** What who gets it must have. */
  Need need() {
    return Demanded.need(demand);
  }

  /** What it needs; null if no rule concluded a weight. */
  CustomerDemand demand() {
    return Demanded.of(demand, record);
  }

  /** Where it stands by itself, whatever other records say of its customer. */
  PoolStatus status() {
    PoolStatus status = pool.status();
    return status == PoolStatus.AVAILABLE && demand.has("claimOnly")
        ? PoolStatus.CLAIM_ONLY
        : status;
  }

  /** Why it is held back, as the causes are declared. */
  List<String> heldBack() {
    return pool.heldBack();
  }

  /** Why it is not given out by itself. */
  List<String> obstacles() {
    return pool.obstacles();
  }

  /** It is not given out, so nothing that it needs counts. */
  void passOverDemand() {
    told = told.passOver(one -> one.isOf(DemandVerdict.class));
  }

  List<Reason> reasons() {
    return told.reasons();
  }
}
