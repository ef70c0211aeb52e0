package org.crmrules.pool;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crmrules.Visible;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Unassigned;

/**
 * Checks that a customer who is on several records is one customer (P-06): one person gets all
 * records that can be given out, and nobody gets any where another one is owned or held back.
 */
final class IdentityCheck {

  private final AssignmentPlan plan;
  private final List<String> faults;
  private final Map<String, Assignment> given = new HashMap<>();
  private final Map<String, Unassigned> left = new HashMap<>();

  IdentityCheck(AssignmentPlan plan, List<String> faults) {
    this.plan = plan;
    this.faults = faults;
    plan.assignments().forEach(a -> given.put(a.customerId(), a));
    plan.unassigned().forEach(u -> left.put(u.customerId(), u));
  }

  void check() {
    Map<String, List<String>> identityOf = new HashMap<>();
    for (List<String> identity : plan.certificate().identities()) {
      identity.forEach(id -> identityOf.put(id, identity));
      check(identity);
    }
    given.values().forEach(a -> checkRecord(a.customerId(), a.demand(), identityOf));
    left.values().forEach(u -> checkRecord(u.customerId(), u.demand(), identityOf));
  }

  /** A record tells what is needed by the first one of the same customer, which fares the same. */
  private void checkRecord(String id, CustomerDemand demand, Map<String, List<String>> identityOf) {
    if (demand == null || demand.customerId().equals(id)) {
      boolean alone = left.get(id) == null || left.get(id).status() != PoolStatus.DUPLICATE;
      if (!alone && !identityOf.containsKey(id)) {
        faults.add(Visible.sentence("%s is held back as a duplicate, but of none.", id));
      }
      return;
    }
    List<String> identity = identityOf.getOrDefault(id, List.of());
    if (!identity.contains(demand.customerId())) {
      faults.add(
          Visible.sentence(
              "%s is not known to be of one customer with %s.", id, demand.customerId()));
    }
  }

  private void check(List<String> identity) {
    Set<PoolStatus> statuses = new HashSet<>();
    Set<String> people = new HashSet<>();
    Set<CustomerDemand> demands = new HashSet<>();
    for (String id : identity) {
      Assignment to = given.get(id);
      Unassigned none = left.get(id);
      people.add(to == null ? null : to.representativeId());
      demands.add(to != null ? to.demand() : none == null ? null : none.demand());
      statuses.add(to != null ? PoolStatus.AVAILABLE : none == null ? null : none.status());
    }
    if (statuses.contains(null)) {
      faults.add(Visible.sentence("%s are one customer, but not all in the plan.", identity));
      return;
    }
    boolean available = statuses.remove(PoolStatus.AVAILABLE);
    // What is not complete is not given out, whatever becomes of the rest.
    statuses.remove(PoolStatus.DATA_INCOMPLETE);
    demands.remove(null);
    people.remove(null);
    if (demands.size() > 1 || people.size() > 1 || isSplit(identity, people)) {
      faults.add(
          Visible.sentence("%s are one customer, but are not given out together.", identity));
    }
    if (available && !statuses.isEmpty()) {
      faults.add(Visible.sentence("%s are one customer, of whom one is %s.", identity, statuses));
    }
    boolean owned = statuses.contains(PoolStatus.OWNED);
    if (statuses.contains(PoolStatus.DUPLICATE) != (owned && statuses.size() > 1)) {
      faults.add(
          Visible.sentence(
              "%s are one customer; a duplicate is one of a record that is owned.", identity));
    }
    requireFirst(demands, identity);
  }

  /** One is given out, and another that could be is not. */
  private boolean isSplit(List<String> identity, Set<String> people) {
    return !people.isEmpty()
        && identity.stream()
            .map(left::get)
            .filter(Objects::nonNull)
            .anyMatch(none -> none.status() == PoolStatus.AVAILABLE);
  }

  private void requireFirst(Set<CustomerDemand> demands, List<String> identity) {
    for (CustomerDemand demand : demands) {
      Assignment to = given.get(demand.customerId());
      Unassigned none = left.get(demand.customerId());
      CustomerDemand first = to != null ? to.demand() : none == null ? null : none.demand();
      if (!demand.equals(first) || !identity.contains(demand.customerId())) {
        faults.add(
            Visible.sentence("%s are one customer, but %s is none of them.", identity, demand));
      }
    }
  }
}
