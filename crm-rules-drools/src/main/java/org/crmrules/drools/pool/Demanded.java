package org.crmrules.drools.pool;

import java.util.Set;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Need;
import org.crmrules.pool.PoolCustomer;

/** What who gets a customer must have, as rules say. */
final class Demanded {

  private Demanded() {}

  /** By what the demand rules came to. */
  static Need need(Outcomes demand) {
    return new Need(
        Set.copyOf(demand.texts("region")),
        Set.copyOf(demand.texts("product")),
        Set.copyOf(demand.texts("notTo")),
        Set.copyOf(demand.texts("onlyTeam")));
  }

  /** What the customer needs; null if no rule concluded a weight. */
  static CustomerDemand of(Outcomes demand, PoolCustomer customer) {
    Integer weight = demand.number("weight");
    return weight == null
        ? null
        : new CustomerDemand(
            customer.id(),
            weight,
            customer.value(),
            need(demand),
            customer.inPoolSince(),
            demand.number("turn"));
  }
}
