package org.crmrules.testkit;

import java.time.Instant;
import org.crmrules.CrmRules;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.pool.PoolService;
import org.crmrules.testkit.law.AssignmentLaws;
import org.crmrules.testkit.law.ClockLaws;
import org.crmrules.testkit.law.ClockWalk;

/**
 * The laws of each domain, as plain functions that throw {@link BrokenLawError}: they need neither
 * JUnit nor jqwik. Each can be asked by itself, and all of a domain with {@code holdFor}. They know
 * the services alone, so they hold of any policy; what only some policies promise has to be named.
 */
public final class Laws {

  private Laws() {}

  /** The laws of giving out the customers of a pool. */
  public static AssignmentLaws assignment(PoolService pool, Instant now) {
    return new AssignmentLaws(pool, now);
  }

  /**
   * The laws of the clocks and duties of a complaint.
   *
   * @param rules in which the pack and its calendar are found
   */
  public static ClockLaws clock(CrmRules rules, ComplaintService complaints) {
    return new ClockLaws(complaints, new ClockWalk(rules));
  }
}
