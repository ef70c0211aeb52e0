package org.crmrules.pool;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Answers questions about the pool by one pack. Thread-safe.
 *
 * <p>Every method throws {@link org.crmrules.InvalidFactException} for facts that are null, not
 * valid or twice there, and {@link org.crmrules.DecisionException} if the pack fails on them.
 */
public interface PoolService {

  /** Whether a customer is in the pool and can be given out. */
  PoolEntry review(PoolCustomer customer, Instant asOf);

  /** The reviews of many, one after the other, as the stream is read. */
  default Stream<PoolEntry> review(Stream<PoolCustomer> customers, Instant asOf) {
    return customers.map(customer -> review(customer, asOf));
  }

  /**
   * Gives the customers that can be given out to the representatives that can get them (P-03, P-05,
   * P-13, P-15). Nobody gets what they cannot get or more than the cap allows; as many customers as
   * possible are served, the heaviest first, then the one longest in the pool, then by id; the
   * loads are in proportion to capacity as even as that allows; ties go to the person whose last
   * assignment is longest ago, then by id. The plan carries a certificate that {@link
   * FairnessVerifier} checks. The order of the collections does not matter.
   *
   * <p>One at a time is a batch of one: it goes to whom it burdens least in proportion to capacity.
   * Among people who can get the same and have equal capacities, loads that were within one
   * customer of each other stay so, whatever the sizes of the batches.
   */
  AssignmentPlan assign(
      Collection<PoolCustomer> customers, Collection<Representative> representatives, Instant asOf);
}
