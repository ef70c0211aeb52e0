package org.crmrules.bench.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Need;

/** Each to the next in turn of those who can get it, whatever they have. */
final class RoundRobin implements Strategy {

  @Override
  public int[] assign(List<CustomerDemand> demands, List<Person> team) {
    Openings openings = new Openings(team);
    Map<Need, Integer> turns = new HashMap<>();
    int[] personOf = new int[demands.size()];
    for (int i = 0; i < personOf.length; i++) {
      CustomerDemand demand = demands.get(i);
      int[] people = openings.of(demand.need().openToAll());
      int[] barred = openings.barred(demand.need());
      personOf[i] = -1;
      for (int tried = 0; tried < people.length && personOf[i] < 0; tried++) {
        int turn = turns.merge(demand.need().openToAll(), 1, Integer::sum);
        int person = people[turn % people.length];
        if (openings.hasRoom(person) && !Openings.contains(barred, person)) {
          personOf[i] = person;
          openings.give(person, demand.weight());
        }
      }
    }
    return personOf;
  }
}
