package org.crmrules.drools.pool;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.pool.PoolCustomer;

/** What the rules see of one customer: the customer, and each former owner alone. */
final class PoolFacts {

  private PoolFacts() {}

  static List<Record> about(PoolCustomer customer) {
    List<Record> facts = new ArrayList<>(customer.formerOwners());
    facts.add(customer);
    return facts;
  }
}
