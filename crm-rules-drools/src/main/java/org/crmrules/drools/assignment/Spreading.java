package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.List;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessCertificate;

/**
 * Which customers go to whom, so that value over capacity is even; how many of each kind each
 * person gets is given, and so are the loads. Not thread-safe.
 */
final class Spreading {

  /** How often everything is given out anew before customers are exchanged one by one. */
  private static final int ROUNDS = 3;

  /** A little more than the loss of a calculation in doubles. */
  private static final double ROUNDING = 1 + 1e-9;

  private final Board board;
  private final Wealth wealth;
  private final List<Naming> namings;
  private final int[] personOf;
  private long slack;

  /**
   * Begins with what everybody holds.
   *
   * @param worths what each customer is worth, in hundredths
   */
  Spreading(Board board, List<Person> people, long[] worths) {
    this.board = board;
    this.wealth =
        new Wealth(
            people.stream().mapToLong(p -> CustomerDemand.worth(p.value())).toArray(),
            board.capacity);
    this.namings = board.kinds.stream().map(kind -> new Naming(wealth, kind, worths)).toList();
    this.personOf = new int[worths.length];
    Arrays.fill(personOf, -1);
  }

  /** Who gets each customer; -1 for nobody. */
  int[] run() {
    namings.forEach(Naming::first);
    for (int round = 0; round < ROUNDS; round++) {
      namings.forEach(Naming::again);
    }
    Effort effort =
        new Effort(namings.stream().mapToInt(Naming::size).sum(), FairnessCertificate.ORDINARY);
    boolean settled = exchange(effort);
    slack = settled ? 0 : (long) Math.ceil(most() * ROUNDING) + 1;
    namings.forEach(naming -> naming.tell(personOf));
    return personOf;
  }

  private double most() {
    return namings.stream().mapToDouble(Naming::gain).max().orElse(0);
  }

  /** How far apart shares may be so that an exchange would still gain. */
  long slack() {
    return slack;
  }

  /** Until no exchange gains; false if the effort was spent before. */
  private boolean exchange(Effort effort) {
    long[] seen = new long[namings.size()];
    boolean changed = true;
    while (changed && effort.spend(namings.size())) {
      changed = false;
      for (int i = 0; i < seen.length; i++) {
        if (changes(board.kinds.get(i)) != seen[i]) {
          changed |= namings.get(i).exchange(effort);
          seen[i] = changes(board.kinds.get(i));
        }
      }
    }
    return effort.spend(0);
  }

  /** Grows whenever the value of anybody changes who has any of a kind. */
  private long changes(Kind kind) {
    long changes = 1;
    for (int place = 0; place < kind.people.length; place++) {
      if (kind.held[place] > 0) {
        changes += wealth.changes(kind.people[place]);
      }
    }
    return changes;
  }
}
