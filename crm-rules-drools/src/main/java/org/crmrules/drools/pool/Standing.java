package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.Reason;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;

/** What the rules of one pack say about giving out one record. Not thread-safe. */
final class Standing {

  private final PoolCustomer record;
  private final PoolCollector pool;
  private final DemandCollector demand = new DemandCollector();
  private final Answer answer;

  /**
   * Asks the rules.
   *
   * @param record with the elapsed days as of the day of the question
   */
  Standing(RunningPack pack, PoolCustomer record) {
    this.record = record;
    this.pool = new PoolCollector(pack.manifest().declared("causes"));
    this.answer = pack.ask(PoolFacts.about(record), pool, demand);
  }

  /** Whether somebody owns it by one pack. */
  static boolean isOwned(RunningPack pack, PoolCustomer record) {
    PoolCollector pool = new PoolCollector(pack.manifest().declared("causes"));
    pack.ask(PoolFacts.about(record), pool);
    return pool.status() == PoolStatus.OWNED;
  }

  PoolCustomer record() {
    return record;
  }

  DemandCollector demand() {
    return demand;
  }

  /** Where it stands by itself, whatever other records say of its customer. */
  PoolStatus status() {
    PoolStatus status = pool.status();
    return status == PoolStatus.AVAILABLE && demand.isClaimOnly() ? PoolStatus.CLAIM_ONLY : status;
  }

  /** Why it is held back, as the causes are declared. */
  List<String> heldBack() {
    return pool.heldBack();
  }

  /** Why it is not given out by itself. */
  List<String> obstacles() {
    return pool.obstacles();
  }

  List<Reason> reasons() {
    return answer.reasons();
  }
}
