package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;

/** Answers questions about the pool by the version of a pack that is in force. */
public final class DroolsPool implements PoolService {

  private final InForce versions;

  /** Answers by these versions. */
  public DroolsPool(InForce versions) {
    this.versions = versions;
  }

  @Override
  public PoolEntry review(PoolCustomer customer, Instant asOf) {
    return review(versions.inForce(asOf), customer, asOf);
  }

  /** Reviews by one version, whatever is in force. */
  public static PoolEntry review(RunningPack pack, PoolCustomer customer, Instant asOf) {
    new FactCheck(pack).of("customer", customer).orThrow();
    PoolCollector pool = new PoolCollector(pack.manifest().declared("causes"));
    Answer answer = pack.ask(List.of(customer.asOf(pack.day(asOf))), pool);
    return new PoolEntry(
        customer.id(),
        pool.status(),
        pool.causes(),
        pool.missing(),
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  @Override
  public AssignmentPlan assign(
      Collection<PoolCustomer> customers,
      Collection<Representative> representatives,
      Instant asOf) {
    return assign(versions.inForce(asOf), customers, representatives, asOf);
  }

  /** Gives out by one version, whatever is in force. */
  public static AssignmentPlan assign(
      RunningPack pack,
      Collection<PoolCustomer> customers,
      Collection<Representative> representatives,
      Instant asOf) {
    FactCheck check = new FactCheck(pack);
    new BatchCheck<PoolCustomer>("customers", PoolCustomer::id).check(customers, check);
    new BatchCheck<Representative>("representatives", Representative::id)
        .check(representatives, check);
    check.orThrow();
    Distribution distribution = new Distribution(pack, asOf);
    customers.forEach(distribution::customer);
    representatives.forEach(distribution::representative);
    return distribution.plan();
  }
}
