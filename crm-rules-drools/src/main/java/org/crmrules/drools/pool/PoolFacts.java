package org.crmrules.drools.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.crmrules.Bilingual;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;

/** What the rules see of one customer: the customer, and each former owner alone. */
final class PoolFacts {

  static final Bilingual ASKING = new Bilingual("询问规则", "asking rules");

  private PoolFacts() {}

  /**
   * Records of one customer, in the pool since the first of them was: another one does not begin
   * anew what counts from the entry. With the elapsed days as of the day of the question.
   */
  static List<PoolCustomer> sinceTheFirst(List<PoolCustomer> records) {
    if (records.size() == 1) {
      return records;
    }
    Integer longest =
        records.stream()
            .map(PoolCustomer::daysInPool)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return records.stream().map(r -> r.toBuilder().daysInPool(longest).build()).toList();
  }

  static List<Record> about(PoolCustomer customer) {
    List<RecentOwner> former = customer.formerOwners();
    if (former.isEmpty()) {
      return List.of(customer);
    }
    if (former.size() == 1) {
      return List.of(former.get(0), customer);
    }
    List<Record> facts = new ArrayList<>(former);
    facts.add(customer);
    return facts;
  }
}
