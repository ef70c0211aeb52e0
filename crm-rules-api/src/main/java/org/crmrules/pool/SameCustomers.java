package org.crmrules.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records are of one customer (P-06), found by going from record to record. Whoever makes a
 * plan finds it apart from this, so that neither vouches for its own fault. Not thread-safe.
 */
final class SameCustomers {

  private record Known(String id, Identity identity) {}

  /** What two records without, or with only one, credit code are known by. */
  private record NameAndPhone(String name, String phone) {}

  private final Map<String, List<Known>> byCode = new HashMap<>();
  private final Map<NameAndPhone, List<Known>> withoutCode = new HashMap<>();
  private final Map<NameAndPhone, List<Known>> withCode = new HashMap<>();
  private final Set<String> reached = new HashSet<>();

  private SameCustomers() {}

  /** The ids of each customer that is on several records, in their order. */
  static Set<List<String>> among(Collection<PoolCustomer> customers) {
    SameCustomers same = new SameCustomers();
    List<Known> all = customers.stream().map(c -> new Known(c.id(), Identity.of(c))).toList();
    all.forEach(same::remember);
    Set<List<String>> found = new HashSet<>();
    for (Known known : all) {
      List<String> customer = same.from(known);
      if (customer.size() > 1) {
        found.add(customer);
      }
    }
    return found;
  }

  private void remember(Known known) {
    Identity identity = known.identity();
    boolean coded = !identity.creditCode().isEmpty();
    if (coded) {
      byCode.computeIfAbsent(identity.creditCode(), code -> new ArrayList<>()).add(known);
    }
    if (!identity.name().isEmpty() && !identity.phone().isEmpty()) {
      (coded ? withCode : withoutCode)
          .computeIfAbsent(nameAndPhone(identity), both -> new ArrayList<>())
          .add(known);
    }
  }

  /** All records that can be reached from one; none if it was reached before. */
  private List<String> from(Known first) {
    List<String> customer = new ArrayList<>();
    Deque<Known> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Known known = open.pop();
      if (reached.add(known.id())) {
        customer.add(known.id());
        Identity identity = known.identity();
        // What all records of a list are reached from at once need not be looked at again.
        take(byCode, identity.creditCode(), open);
        take(withoutCode, nameAndPhone(identity), open);
        if (identity.creditCode().isEmpty()) {
          take(withCode, nameAndPhone(identity), open);
        }
      }
    }
    return customer.stream().sorted().toList();
  }

  private static <K> void take(Map<K, List<Known>> lists, K key, Deque<Known> open) {
    List<Known> list = lists.remove(key);
    if (list != null) {
      open.addAll(list);
    }
  }

  private static NameAndPhone nameAndPhone(Identity identity) {
    return new NameAndPhone(identity.name(), identity.phone());
  }
}
