package org.crmrules.drools.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.crmrules.pool.Identity;
import org.crmrules.pool.PoolCustomer;

/**
 * Which records are of one customer (P-06). Most are of none but their own, so what they are known
 * by is only counted at first, in 16 bytes a record; nothing is kept of those that share nothing.
 * Not thread-safe.
 */
final class Identities {

  private static final long NOTHING = 0;

  /** By what a record is known to be of one customer with one that has no code. */
  private record NameAndPhone(String name, String phone) {
    static NameAndPhone of(Identity identity) {
      return new NameAndPhone(identity.name(), identity.phone());
    }

    boolean isKnown() {
      return !name.isEmpty() && !phone.isEmpty();
    }
  }

  private final List<PoolCustomer> suspects;
  private final int[] parent;

  private Identities(List<PoolCustomer> suspects) {
    this.suspects = suspects;
    this.parent = IntStream.range(0, suspects.size()).toArray();
  }

  /** For each record that is not the only one of its customer all of them, by id. */
  static Map<String, List<PoolCustomer>> of(Collection<PoolCustomer> records) {
    List<PoolCustomer> all = List.copyOf(records);
    long[] codes = new long[all.size()];
    long[] names = new long[all.size()];
    for (int i = 0; i < codes.length; i++) {
      Identity identity = Identity.of(all.get(i));
      codes[i] = hash(identity.creditCode());
      names[i] =
          identity.name().isEmpty() || identity.phone().isEmpty()
              ? NOTHING
              : hash(identity.name() + '/' + identity.phone());
    }
    Set<Long> sharedCodes = repeated(codes);
    Set<Long> sharedNames = repeated(names);
    List<PoolCustomer> suspects = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      if (sharedCodes.contains(codes[i]) || sharedNames.contains(names[i])) {
        suspects.add(all.get(i));
      }
    }
    return suspects.isEmpty() ? Map.of() : new Identities(suspects).customers();
  }

  /** The other records of one customer, by id. */
  static List<PoolCustomer> others(PoolCustomer customer, Collection<PoolCustomer> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    Map<String, PoolCustomer> byId = new HashMap<>();
    records.forEach(record -> byId.put(record.id(), record));
    byId.put(customer.id(), customer);
    return of(byId.values()).getOrDefault(customer.id(), List.of()).stream()
        .filter(record -> !record.id().equals(customer.id()))
        .toList();
  }

  /** Different texts may share a number: whoever does is only looked at more closely. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return text.isEmpty() ? NOTHING : hash;
  }

  private static Set<Long> repeated(long[] numbers) {
    long[] sorted = numbers.clone();
    Arrays.sort(sorted);
    Set<Long> repeated = new HashSet<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1] && sorted[i] != NOTHING) {
        repeated.add(sorted[i]);
      }
    }
    return repeated;
  }

  private Map<String, List<PoolCustomer>> customers() {
    join();
    Map<Integer, List<PoolCustomer>> byRoot = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      byRoot.computeIfAbsent(root(i), root -> new ArrayList<>()).add(suspects.get(i));
    }
    Map<String, List<PoolCustomer>> found = new HashMap<>();
    for (List<PoolCustomer> records : byRoot.values()) {
      if (records.size() > 1) {
        records.sort(Comparator.comparing(PoolCustomer::id));
        records.forEach(record -> found.put(record.id(), records));
      }
    }
    return found;
  }

  /** Joins all of one code, and by name and phone all with those of them that have no code. */
  private void join() {
    List<Identity> identities = suspects.stream().map(Identity::of).toList();
    Map<String, Integer> byCode = new HashMap<>();
    Map<NameAndPhone, Integer> withoutCode = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      Identity identity = identities.get(i);
      boolean coded = !identity.creditCode().isEmpty();
      Integer first =
          coded
              ? byCode.putIfAbsent(identity.creditCode(), i)
              : withoutCode.putIfAbsent(NameAndPhone.of(identity), i);
      if (first != null && (coded || NameAndPhone.of(identity).isKnown())) {
        parent[root(i)] = root(first);
      }
    }
    for (int i = 0; i < parent.length; i++) {
      NameAndPhone known = NameAndPhone.of(identities.get(i));
      if (known.isKnown() && withoutCode.containsKey(known)) {
        parent[root(i)] = root(withoutCode.get(known));
      }
    }
  }

  private int root(int record) {
    int root = record;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]]; // so that the way is short next time
      root = parent[root];
    }
    return root;
  }
}
