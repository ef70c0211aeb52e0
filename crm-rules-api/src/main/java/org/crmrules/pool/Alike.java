package org.crmrules.pool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts people into circles of those who have one capacity and can be given the same customers:
 * with whom one of them can exchange, all of them can. Not thread-safe.
 */
final class Alike {

  private final List<BitSet> circles = new ArrayList<>();
  private final int[] circleOf;

  /**
   * Parts all people.
   *
   * @param eligible who can be given the customers: each set that there is
   */
  Alike(Ledger ledger, Collection<BitSet> eligible) {
    this.circleOf = new int[ledger.size()];
    Map<Long, Integer> byCapacity = new HashMap<>();
    for (int person = 0; person < ledger.size(); person++) {
      Integer known = byCapacity.putIfAbsent(ledger.capacity(person), circles.size());
      put(person, known == null ? circles.size() : known);
    }
    for (BitSet set : eligible) {
      if (circles.size() < circleOf.length) {
        part(set);
      }
    }
  }

  int circleOf(int person) {
    return circleOf[person];
  }

  /** The people of each circle, at least one. */
  List<BitSet> circles() {
    return circles;
  }

  private void put(int person, int circle) {
    if (circle == circles.size()) {
      circles.add(new BitSet());
    }
    circles.get(circle).set(person);
    circleOf[person] = circle;
  }

  /** Parts every circle of which some are in the set, but not all. */
  private void part(BitSet set) {
    Map<Integer, BitSet> inside = new HashMap<>();
    set.stream().forEach(p -> inside.computeIfAbsent(circleOf[p], circle -> new BitSet()).set(p));
    inside.forEach(
        (circle, some) -> {
          if (!some.equals(circles.get(circle))) {
            int fresh = circles.size();
            circles.get(circle).andNot(some);
            some.stream().forEach(person -> put(person, fresh));
          }
        });
  }
}
