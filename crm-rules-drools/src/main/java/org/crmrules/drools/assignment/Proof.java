package org.crmrules.drools.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessCertificate.Level;
import org.crmrules.pool.FairnessCertificate.Seal;

/** Why a finished board cannot be better, in the words of the certificate. */
record Proof(Board board, List<CustomerDemand> demands, List<Person> people) {

  /** Where a customer that somebody gave up would end. */
  List<Level> levels(List<Levelling> levelled) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < levelled.size(); i++) {
      int weight = Math.toIntExact(board.links.get(i).weight() / Person.millionths(1));
      int[] cheapest = levelled.get(i).cheapest();
      IntStream.range(0, cheapest.length)
          .filter(person -> cheapest[person] >= 0)
          .mapToObj(p -> new Level(weight, people.get(p).id(), people.get(cheapest[p]).id()))
          .forEach(levels::add);
    }
    return levels;
  }

  /** Who is full because of customers served earlier than one that nobody gets. */
  List<Seal> seals() {
    List<Seal> seals = new ArrayList<>();
    Room room = new Room(board);
    board.kinds.stream()
        .filter(kind -> kind.served < kind.customers.length)
        .sorted((a, b) -> Integer.compare(a.customers[a.served], b.customers[b.served]))
        .forEach(
            kind -> {
              BitSet before = (BitSet) room.closed().clone();
              room.makeFor(kind);
              BitSet now = (BitSet) room.closed().clone();
              now.andNot(before);
              String by = demands.get(kind.customers[kind.served]).customerId();
              now.stream().forEach(p -> seals.add(new Seal(people.get(p).id(), by)));
            });
    return seals;
  }
}
