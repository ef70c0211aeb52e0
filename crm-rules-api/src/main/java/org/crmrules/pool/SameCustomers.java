package org.crmrules.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.UnusableValueException;

/**
 * Which records are of one customer (P-06), by {@link Identity} and over any chain of records. For
 * hosts that ask about one record and want to pass those that matter; whoever makes a plan finds
 * them apart from this, so that neither vouches for its own fault. Thread-safe once made.
 */
public final class SameCustomers {

  private record Known(PoolCustomer record, Identity identity) {}

  /** What two records without, or with only one, credit code are known by. */
  private record NameAndPhone(String name, String phone) {}

  private final Map<String, List<Known>> byCode = new HashMap<>();
  private final Map<NameAndPhone, List<Known>> withoutCode = new HashMap<>();
  private final Map<NameAndPhone, List<Known>> withCode = new HashMap<>();
  private final Set<Known> reached = Collections.newSetFromMap(new IdentityHashMap<>());

  /** All records of each customer that is on several. */
  private final Map<PoolCustomer, List<PoolCustomer>> several = new IdentityHashMap<>();

  private SameCustomers(Collection<PoolCustomer> records) {
    List<Known> all = records.stream().map(r -> new Known(r, Identity.of(r))).toList();
    all.forEach(this::remember);
    for (Known known : all) {
      List<PoolCustomer> customer = from(known);
      if (customer.size() > 1) {
        customer.forEach(record -> several.put(record, customer));
      }
    }
  }

  /** Finds them among all records on file. */
  public static SameCustomers of(Collection<PoolCustomer> records) {
    return new SameCustomers(UnusableValueException.all(records, "records"));
  }

  /**
   * The other records of the same customer.
   *
   * @param record one of those on file, the very object
   * @return empty if there are none
   */
  public List<PoolCustomer> others(PoolCustomer record) {
    return several.getOrDefault(record, List.of()).stream().filter(r -> r != record).toList();
  }

  /** The ids of each customer that is on several records, in their order. */
  Set<List<String>> ids() {
    Set<List<String>> ids = new HashSet<>();
    several.values().forEach(c -> ids.add(c.stream().map(PoolCustomer::id).sorted().toList()));
    return ids;
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
  private List<PoolCustomer> from(Known first) {
    List<PoolCustomer> customer = new ArrayList<>();
    Deque<Known> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Known known = open.pop();
      if (reached.add(known)) {
        customer.add(known.record());
        Identity identity = known.identity();
        // What was reached together once need not be looked at again.
        take(byCode, identity.creditCode(), open);
        take(withoutCode, nameAndPhone(identity), open);
        if (identity.creditCode().isEmpty()) {
          take(withCode, nameAndPhone(identity), open);
        }
      }
    }
    return customer;
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
