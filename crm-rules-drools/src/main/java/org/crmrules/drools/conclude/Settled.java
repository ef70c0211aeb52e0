package org.crmrules.drools.conclude;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one outcome came to. Immutable: nobody changes the map once it is made.
 *
 * @param all every conclusion that adds to it, in order
 * @param one what it is; null if it has no one value, or one for each key
 * @param ones what it is for each key; null if it has no keys
 */
record Settled(List<Concluded> all, Concluded one, SortedMap<Object, Concluded> ones) {

  /** True if it came to one conclusion, with a blank. */
  boolean isBlank() {
    return all.size() == 1 && all.get(0).isBlank();
  }

  /** The same with another conclusion in place of its only one. */
  Settled with(Concluded only) {
    SortedMap<Object, Concluded> byKey = ones == null ? null : new TreeMap<>(ones.comparator());
    if (byKey != null) {
      byKey.put(only.key(), only);
    }
    return new Settled(List.of(only), one == null ? null : only, byKey);
  }
}
