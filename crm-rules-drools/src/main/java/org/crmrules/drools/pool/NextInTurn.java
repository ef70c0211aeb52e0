package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.crmrules.pool.Need;
import org.crmrules.pool.Representative;

/**
 * Whose turn it is (P-05): the lowest load over capacity, then the longest wait since the last
 * assignment, then the id.
 */
final class NextInTurn {

  private static final Comparator<Representative> ORDER =
      Comparator.comparing(NextInTurn::byCapacity, NextInTurn::lowest)
          .thenComparing(
              Representative::lastAssignedAt,
              Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Representative::id);

  private NextInTurn() {}

  /** The one of these people who can meet the need; null if nobody can. */
  static Representative of(Collection<Representative> people, Need need) {
    return people.stream()
        .filter(person -> person.capacity().signum() > 0)
        .filter(
            person -> need.isMetBy(person.id(), person.team(), person.regions(), person.products()))
        .min(ORDER)
        .orElse(null);
  }

  /** A load, and what it is to be divided by. */
  private record Burden(BigDecimal load, BigDecimal capacity) {}

  private static Burden byCapacity(Representative person) {
    return new Burden(person.load().add(person.credit()), person.capacity());
  }

  /** Compares the quotients without dividing, so that nothing is rounded. */
  private static int lowest(Burden one, Burden other) {
    return one.load().multiply(other.capacity()).compareTo(other.load().multiply(one.capacity()));
  }
}
