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
   * Gives the customers that can be given out to the representatives that can get them: the
   * heaviest first, then the one longest in the pool, then by id; each to the person with the
   * lowest load in proportion to capacity, then the one whose last assignment is longest ago, then
   * by id (P-05). The order of the collections does not matter.
   */
  AssignmentPlan assign(
      Collection<PoolCustomer> customers, Collection<Representative> representatives, Instant asOf);
}
