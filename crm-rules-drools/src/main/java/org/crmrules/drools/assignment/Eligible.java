package org.crmrules.drools.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.pool.Need;

/**
 * Who can be given customers with a need, full or not. Each need is worked out once, and the same
 * people have one number, by which they are compared. Not thread-safe.
 */
final class Eligible {

  private final List<Person> people;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Need, Integer> known = new HashMap<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();
  private final List<BitSet> sets = new ArrayList<>();

  Eligible(List<Person> people) {
    this.people = people;
    for (int i = 0; i < people.size(); i++) {
      places.put(people.get(i).id(), i);
    }
  }

  /** The number of the people who can be given customers with a need. */
  int number(Need need) {
    Integer found = known.get(need);
    if (found == null) {
      found = number(need.notTo().isEmpty() ? meeting(need) : withoutBarred(need));
      known.put(need, found);
    }
    return found;
  }

  private Integer number(BitSet set) {
    Integer found = numbers.putIfAbsent(set, sets.size());
    if (found == null) {
      sets.add(set);
      found = sets.size() - 1;
    }
    return found;
  }

  /** The people of a number; not to be changed. */
  BitSet people(int number) {
    return sets.get(number);
  }

  private BitSet withoutBarred(Need need) {
    BitSet set = (BitSet) people(number(need.openToAll())).clone();
    for (String barred : need.notTo()) {
      Integer place = places.get(barred);
      if (place != null) {
        set.clear(place);
      }
    }
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
