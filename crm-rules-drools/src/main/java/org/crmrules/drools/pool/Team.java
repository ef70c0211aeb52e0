package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmrules.Reason;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.Representative;

/**
 * The representatives of one plan, and what counts as their load.
 *
 * <p>Who is away while others are given customers is credited with what would have been theirs by
 * capacity. The credit counts as load when they are back, but never puts them above the most loaded
 * of the others: a holiday is neither a debt nor a rest afterwards.
 */
final class Team {

  private static final int PLACES = 6;

  private final List<Seat> seats;

  /** The highest load over capacity of those who take part. */
  private final BigDecimal highest;

  Team(Collection<Representative> representatives, Function<Representative, Seat> seat) {
    this.seats = representatives.stream().map(seat).toList();
    this.highest =
        seats.stream()
            .filter(Team::takesPart)
            .map(Seat::representative)
            .map(r -> r.load().divide(r.capacity(), MathContext.DECIMAL64))
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
  }

  private static boolean takesPart(Seat seat) {
    return seat.representative().capacity().signum() > 0
        && (seat.room() == null || seat.room() > 0);
  }

  /** As the assignment sees them. */
  List<Person> people() {
    return seats.stream().map(this::person).toList();
  }

  private Person person(Seat seat) {
    Representative r = seat.representative();
    return new Person(
        r.id(),
        r.load().add(credit(seat)),
        r.value(),
        r.capacity(),
        seat.room(),
        r.regions(),
        r.products(),
        r.lastAssignedAt());
  }

  /** What of the credit counts. */
  private BigDecimal credit(Seat seat) {
    Representative r = seat.representative();
    BigDecimal most =
        highest
            .multiply(r.capacity())
            .subtract(r.load())
            .setScale(PLACES, RoundingMode.DOWN)
            .max(BigDecimal.ZERO);
    return r.credit().min(most);
  }

  /** What everybody holds after these assignments, in the order of the representatives. */
  List<Load> loads(List<Assignment> assignments, Map<String, List<Reason>> reasons) {
    Map<String, Integer> customers = new HashMap<>();
    Map<String, Long> weight = new HashMap<>();
    long all = 0;
    for (Assignment assignment : assignments) {
      customers.merge(assignment.representativeId(), 1, Integer::sum);
      weight.merge(assignment.representativeId(), (long) assignment.weight(), Long::sum);
      all += assignment.weight();
    }
    BigDecimal present =
        seats.stream()
            .filter(Team::takesPart)
            .map(seat -> seat.representative().capacity())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rise =
        present.signum() == 0
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(all).divide(present, MathContext.DECIMAL64);
    return seats.stream()
        .map(
            seat -> {
              Representative r = seat.representative();
              BigDecimal before = r.load().add(credit(seat));
              BigDecimal given = BigDecimal.valueOf(weight.getOrDefault(r.id(), 0L));
              return new Load(
                  r.id(),
                  before,
                  before.add(given),
                  r.capacity(),
                  customers.getOrDefault(r.id(), 0),
                  seat.room(),
                  r.regions(),
                  r.products(),
                  seat.representative().active()
                      ? credit(seat)
                      : r.credit()
                          .add(rise.multiply(r.capacity()))
                          .setScale(PLACES, RoundingMode.HALF_UP),
                  reasons.get(r.id()));
            })
        .toList();
  }
}
