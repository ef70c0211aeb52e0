package org.crmrules.bench.pool;

import java.util.List;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.CustomerDemand;

/** Each to the least loaded of those who can get it, found by looking at all of them. */
final class LeastLoadedScan implements Strategy {

  @Override
  public int[] assign(List<CustomerDemand> demands, List<Person> team) {
    Openings openings = new Openings(team);
    int[] personOf = new int[demands.size()];
    for (int i = 0; i < personOf.length; i++) {
      CustomerDemand demand = demands.get(i);
      int[] barred = openings.barred(demand.need());
      int best = -1;
      for (int p : openings.of(demand.need().openToAll())) {
        if (openings.hasRoom(p)
            && !Openings.contains(barred, p)
            && (best < 0 || openings.share(p) < openings.share(best))) {
          best = p;
        }
      }
      personOf[i] = best;
      if (best >= 0) {
        openings.give(best, demand.weight());
      }
    }
    return personOf;
  }
}
