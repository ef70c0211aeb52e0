package org.crmrules.drools.assignment;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crmrules.pool.Need;

/**
 * Who can be given customers with a need, full or not, each need worked out once. Not thread-safe.
 */
final class Eligible {

  private final List<Person> people;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Need, BitSet> known = new HashMap<>();

  Eligible(List<Person> people) {
    this.people = people;
    for (int i = 0; i < people.size(); i++) {
      numbers.put(people.get(i).id(), i);
    }
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
      set.set(i, people.get(i).canBeGiven(need));
    }
    return set;
  }
}
