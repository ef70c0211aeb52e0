package org.crmrules.testkit.law;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;

/** When the bound of Azar, Naor and Rom (1995) on plans for one customer at a time is promised. */
final class Alone {

  private Alone() {}

  /** Whether all who take part have one capacity, room for all and nothing, and all weigh one. */
  static boolean allEqual(AssignmentPlan plan) {
    int customers = plan.customers().size() + plan.unassigned().size();
    return taking(plan).map(load -> load.capacity().stripTrailingZeros()).distinct().count() == 1
        && taking(plan).allMatch(load -> load.before().signum() == 0)
        && taking(plan).allMatch(load -> load.room() == null || load.room() >= customers)
        && plan.customers().stream().map(Assignment::weight).distinct().count() == 1;
  }

  static double highest(AssignmentPlan plan) {
    return taking(plan)
        .map(Load::after)
        .max(BigDecimal::compareTo)
        .map(BigDecimal::doubleValue)
        .orElse(0.0);
  }

  static double log2(int people) {
    return Math.ceil(Math.log(people) / Math.log(2));
  }

  private static Stream<Load> taking(AssignmentPlan plan) {
    return plan.loads().stream().filter(Load::takesPart);
  }
}
