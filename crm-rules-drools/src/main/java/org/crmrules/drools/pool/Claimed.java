package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.Need;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;

/** What the rules of one pack say about claiming one record. Not thread-safe. */
final class Claimed {

  private final PoolCustomer record;
  private final PoolCollector pool;
  private final DemandCollector demand = new DemandCollector();
  private final ClaimCollector claim;
  private final Answer answer;

  /**
   * Asks the rules.
   *
   * @param record with the elapsed days as of the day of the question
   */
  Claimed(RunningPack pack, PoolCustomer record) {
    List<String> causes = pack.manifest().declared("causes");
    this.record = record;
    this.pool = new PoolCollector(causes);
    this.claim = new ClaimCollector(causes);
    this.answer = pack.ask(PoolFacts.about(record), pool, demand, claim);
    demand.passOverClaimOnly();
  }

  String id() {
    return record.id();
  }

  PoolStatus status() {
    return pool.status();
  }

  /** Why it is held back, as the causes are declared. */
  List<String> heldBack() {
    return pool.heldBack();
  }

  /** The fields that are missing, in alphabetical order. */
  List<String> missing() {
    return pool.missing();
  }

  /** Why the rules refuse it, as the causes are declared. */
  List<String> refused() {
    return claim.causes();
  }

  /** What who gets it must have. */
  Need need() {
    return demand.need().and(claim.kept());
  }

  /** The load; null if no rule concluded any. */
  Integer weight() {
    return demand.weight();
  }

  Answer answer() {
    return answer;
  }
}
