package org.crmrules.pool;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crmrules.pool.AssignmentPlan.Load;

/**
 * Who can be given customers with a need, full or not, each need worked out once. Whoever makes a
 * plan works it out apart from this, so that neither vouches for its own fault. Not thread-safe.
 */
final class Eligibility {

  private final List<Load> people;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Need, BitSet> known = new HashMap<>();

  Eligibility(List<Load> people) {
    this.people = people;
    for (int i = 0; i < people.size(); i++) {
      numbers.put(people.get(i).representativeId(), i);
    }
  }

  /** The number of a person; null if there is nobody of this id. */
  Integer person(String id) {
    return numbers.get(id);
  }

  /** By number; not to be changed. */
  BitSet of(Need need) {
    BitSet found = known.get(need);
    if (found == null) {
      found = need.notTo().isEmpty() ? meeting(need) : withoutBarred(need);
      known.put(need, found);
    }
    return found;
  }

  private BitSet withoutBarred(Need need) {
    BitSet set = (BitSet) of(need.openToAll()).clone();
    need.notTo().stream().map(numbers::get).filter(Objects::nonNull).forEach(set::clear);
    return set;
  }

  private BitSet meeting(Need need) {
    BitSet set = new BitSet(people.size());
    for (int i = 0; i < people.size(); i++) {
      Load load = people.get(i);
      set.set(i, load.takesPart() && load.meets(need));
    }
    return set;
  }
}
