package org.crmrules.bench.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Need;

/**
 * The same from a heap for each need. Loads only grow, so an entry that is behind is put right when
 * it comes to the top.
 */
final class LeastLoadedHeap implements Strategy {

  private record Entry(double share, int person) {}

  private static final Comparator<Entry> LEAST =
      Comparator.comparingDouble(Entry::share).thenComparingInt(Entry::person);

  @Override
  public int[] assign(List<CustomerDemand> demands, List<Person> team) {
    Openings openings = new Openings(team);
    Map<Need, PriorityQueue<Entry>> heaps = new HashMap<>();
    int[] personOf = new int[demands.size()];
    for (int i = 0; i < personOf.length; i++) {
      CustomerDemand demand = demands.get(i);
      PriorityQueue<Entry> heap =
          heaps.computeIfAbsent(demand.need().openToAll(), need -> heap(need, openings));
      personOf[i] = next(heap, openings, openings.barred(demand.need()), demand.weight());
    }
    return personOf;
  }

  private static PriorityQueue<Entry> heap(Need need, Openings openings) {
    PriorityQueue<Entry> heap = new PriorityQueue<>(LEAST);
    for (int p : openings.of(need)) {
      heap.add(new Entry(openings.share(p), p));
    }
    return heap;
  }

  private static int next(PriorityQueue<Entry> heap, Openings openings, int[] barred, int weight) {
    List<Entry> aside = new ArrayList<>(barred.length);
    int found = -1;
    while (found < 0 && !heap.isEmpty()) {
      Entry top = heap.remove();
      if (!openings.hasRoom(top.person())) {
        continue; // full for good
      }
      double share = openings.share(top.person());
      if (share > top.share()) {
        heap.add(new Entry(share, top.person()));
      } else if (Openings.contains(barred, top.person())) {
        aside.add(top);
      } else {
        found = top.person();
        openings.give(found, weight);
        heap.add(new Entry(openings.share(found), found));
      }
    }
    heap.addAll(aside);
    return found;
  }
}
