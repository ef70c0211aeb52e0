package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmrules.Reason;
import org.crmrules.Work;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.Representative;

/**
 * The representatives of one plan, and what counts as their load.
 *
 * <p>Who is away while others are given customers is credited with what would have been theirs by
 * capacity, but not above the most loaded of the others. The credit counts as load from then on,
 * and stays when they are back and given customers again: a holiday is neither a debt nor a rest.
 */
final class Team {

  private static final int PLACES = 6;

  private final List<Seat> seats;

  Team(Collection<Representative> representatives, Function<Representative, Seat> seat) {
    this.seats = new ArrayList<>();
    Work.each(PoolFacts.ASKING, representatives, person -> seats.add(seat.apply(person)));
  }

  private static boolean takesPart(Seat seat) {
    return seat.representative().capacity().signum() > 0
        && (seat.room() == null || seat.room() > 0);
  }

  /** Whoever rules let take part although not at work is given customers, and missed none. */
  private static boolean isAway(Seat seat) {
    return !seat.representative().active() && !takesPart(seat);
  }

  /** As the assignment sees them. */
  List<Person> people() {
    return seats.stream().map(this::person).toList();
  }

  private Person person(Seat seat) {
    Representative r = seat.representative();
    return new Person(
        r.id(),
        r.load().add(r.credit()),
        r.value(),
        r.capacity(),
        seat.room(),
        r.regions(),
        r.products(),
        r.team(),
        r.lastAssignedAt());
  }

  /** What everybody holds after these assignments, in the order of the representatives. */
  List<Load> loads(List<Assignment> assignments, Map<String, List<Reason>> reasons) {
    Map<String, Integer> customers = new HashMap<>();
    Map<String, BigDecimal> given = new HashMap<>();
    Map<String, BigDecimal> worth = new HashMap<>();
    for (Assignment assignment : assignments) {
      if (assignment.goesAlong()) {
        continue;
      }
      String person = assignment.representativeId();
      customers.merge(person, 1, Integer::sum);
      given.merge(person, BigDecimal.valueOf(assignment.weight()), BigDecimal::add);
      if (assignment.demand().value() != null) {
        worth.merge(person, assignment.demand().value(), BigDecimal::add);
      }
    }
    Others others = new Others(given);
    return seats.stream()
        .map(
            seat -> {
              Representative r = seat.representative();
              BigDecimal before = r.load().add(r.credit());
              return new Load(
                  r.id(),
                  before,
                  before.add(given.getOrDefault(r.id(), BigDecimal.ZERO)),
                  r.value(),
                  r.value().add(worth.getOrDefault(r.id(), BigDecimal.ZERO)),
                  r.capacity(),
                  customers.getOrDefault(r.id(), 0),
                  seat.room(),
                  r.regions(),
                  r.products(),
                  r.team(),
                  isAway(seat) ? others.creditOf(r) : r.credit(),
                  reasons.get(r.id()));
            })
        .toList();
  }

  /** Those who took part in the plan, as somebody who was away sees them. */
  private final class Others {

    private final boolean any;

    /** How much load they were given for each unit of capacity. */
    private final BigDecimal rise;

    /** The highest load over capacity after the plan. */
    private final BigDecimal highest;

    Others(Map<String, BigDecimal> given) {
      List<Representative> present =
          seats.stream().filter(Team::takesPart).map(Seat::representative).toList();
      BigDecimal capacity =
          present.stream().map(Representative::capacity).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal all = given.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      this.any = !present.isEmpty();
      this.rise = any ? all.divide(capacity, MathContext.DECIMAL64) : BigDecimal.ZERO;
      this.highest =
          present.stream()
              .map(
                  r ->
                      r.load()
                          .add(r.credit())
                          .add(given.getOrDefault(r.id(), BigDecimal.ZERO))
                          .divide(r.capacity(), MathContext.DECIMAL64))
              .max(BigDecimal::compareTo)
              .orElse(BigDecimal.ZERO);
    }

    /** The credit of somebody who was away; unchanged where nobody took part. */
    BigDecimal creditOf(Representative away) {
      BigDecimal most = highest.multiply(away.capacity()).subtract(away.load());
      return any
          ? away.credit()
              .add(rise.multiply(away.capacity()))
              .min(most.max(BigDecimal.ZERO))
              .setScale(PLACES, RoundingMode.HALF_UP)
          : away.credit();
    }
  }
}
