package org.crmrules.bench.pool;

import java.util.List;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.CustomerDemand;

/** A way to give customers out one after the other, without looking back. */
interface Strategy {

  /**
   * Gives out.
   *
   * @param demands in the order in which they come
   * @return the number of the person for each, -1 for nobody
   */
  int[] assign(List<CustomerDemand> demands, List<Person> team);
}
