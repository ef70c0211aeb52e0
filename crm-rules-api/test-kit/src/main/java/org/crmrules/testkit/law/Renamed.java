package org.crmrules.testkit.law;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;

/** Customers and people under other names that stand in the same order. */
record Renamed(Map<String, String> customerIds, Map<String, String> personIds) {

  static Renamed of(Collection<PoolCustomer> customers, Collection<Representative> people) {
    Stream<String> owners =
        customers.stream()
            .flatMap(
                c ->
                    Stream.concat(
                        Stream.of(c.ownerId(), c.previousOwnerId(), c.careOwnerId())
                            .filter(Objects::nonNull),
                        c.recentOwners().stream().map(RecentOwner::ownerId)));
    return new Renamed(
        numbered("K", customers.stream().map(PoolCustomer::id)),
        numbered("S", Stream.concat(people.stream().map(Representative::id), owners)));
  }

  /** Of one length, so that they stand in the order of their numbers. */
  private static Map<String, String> numbered(String letter, Stream<String> ids) {
    Map<String, String> numbered = new TreeMap<>();
    for (String id : new TreeSet<>(ids.toList())) {
      numbered.put(id, letter + (1_000_000 + numbered.size()));
    }
    return numbered;
  }

  private String person(String id) {
    return id == null ? null : personIds.get(id);
  }

  List<PoolCustomer> customers(Collection<PoolCustomer> customers) {
    return customers.stream()
        .map(
            c ->
                c.toBuilder()
                    .id(customerIds.get(c.id()))
                    .ownerId(person(c.ownerId()))
                    .previousOwnerId(person(c.previousOwnerId()))
                    .careOwnerId(person(c.careOwnerId()))
                    .recentOwners(
                        c.recentOwners().stream()
                            .map(o -> o.toBuilder().ownerId(person(o.ownerId())).build())
                            .toList())
                    .build())
        .toList();
  }

  List<Representative> people(Collection<Representative> people) {
    return people.stream().map(p -> p.toBuilder().id(person(p.id())).build()).toList();
  }

  /** What a plan comes to, under the new names. */
  List<String> told(AssignmentPlan plan) {
    return told(plan, customerIds::get, this::person);
  }

  /** What a plan comes to, under its own. */
  static List<String> plain(AssignmentPlan plan) {
    return told(plan, id -> id, id -> id);
  }

  private static List<String> told(
      AssignmentPlan plan, UnaryOperator<String> customer, UnaryOperator<String> person) {
    return Stream.of(
            plan.assignments().stream()
                .map(
                    a ->
                        customer.apply(a.customerId())
                            + " to "
                            + person.apply(a.representativeId())),
            plan.unassigned().stream()
                .map(u -> customer.apply(u.customerId()) + " " + u.status() + " " + u.causes()),
            plan.loads().stream()
                .map(l -> person.apply(l.representativeId()) + " carries " + l.after()))
        .flatMap(told -> told)
        .toList();
  }
}
