package org.crmrules.bench.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.Need;

/** Who can get what, and how much everybody has by now. Not thread-safe. */
final class Openings {

  private final List<Person> team;
  private final double[] load;
  private final double[] capacity;
  private final int[] room;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Need, int[]> eligible = new HashMap<>();

  Openings(List<Person> team) {
    this.team = team;
    this.load = team.stream().mapToDouble(p -> p.load().doubleValue()).toArray();
    this.capacity = team.stream().mapToDouble(p -> p.capacity().doubleValue()).toArray();
    this.room =
        team.stream().mapToInt(p -> p.room() == null ? Integer.MAX_VALUE : p.room()).toArray();
    for (int i = 0; i < team.size(); i++) {
      numbers.put(team.get(i).id(), i);
    }
  }

  /** Who meets a need, whoever is barred. */
  int[] of(Need open) {
    return eligible.computeIfAbsent(open, this::meeting);
  }

  private int[] meeting(Need need) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < team.size(); i++) {
      Person p = team.get(i);
      if (need.isMetBy(p.id(), p.team(), p.regions(), p.products())) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The numbers of who is barred. */
  int[] barred(Need need) {
    return need.notTo().isEmpty()
        ? NOBODY
        : need.notTo().stream()
            .map(numbers::get)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private static final int[] NOBODY = {};

  double share(int person) {
    return load[person] / capacity[person];
  }

  boolean hasRoom(int person) {
    return room[person] > 0;
  }

  void give(int person, int weight) {
    load[person] += weight;
    room[person]--;
  }

  static boolean contains(int[] few, int person) {
    for (int one : few) {
      if (one == person) {
        return true;
      }
    }
    return false;
  }
}
