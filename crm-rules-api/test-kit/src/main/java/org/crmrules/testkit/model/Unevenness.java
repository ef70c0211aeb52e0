package org.crmrules.testkit.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;

/**
 * What a plan could still be improved by: every customer is moved to everybody else, and every two
 * are exchanged, and of the two people who then carry otherwise it is reckoned whether their
 * squares over capacity have become less. Exact, and as slow as it is plain.
 */
public final class Unevenness {

  private final List<Assignment> given;
  private final Map<String, Load> people;
  private final List<String> found = new ArrayList<>();

  private Unevenness(AssignmentPlan plan) {
    this.given = plan.customers();
    this.people =
        plan.loads().stream()
            .collect(Collectors.toMap(Load::representativeId, Function.identity()));
  }

  /** A sentence for each move and exchange that makes loads or values more even. */
  public static List<String> of(AssignmentPlan plan) {
    Unevenness unevenness = new Unevenness(plan);
    for (int i = 0; i < unevenness.given.size(); i++) {
      unevenness.moves(unevenness.given.get(i));
      for (int j = 0; j < i; j++) {
        unevenness.exchange(unevenness.given.get(i), unevenness.given.get(j));
      }
    }
    return List.copyOf(unevenness.found);
  }

  private void moves(Assignment one) {
    Load from = people.get(one.representativeId());
    for (Load to : people.values()) {
      if (to != from
          && BestAssignment.canHave(to, one.demand().need())
          && (to.room() == null || to.customers() < to.room())
          && evens(from, from.after(), to, to.after(), BigDecimal.valueOf(one.weight()))) {
        found.add(one.customerId() + " would make the loads more even at " + id(to) + ".");
      }
    }
  }

  private void exchange(Assignment one, Assignment other) {
    Load a = people.get(one.representativeId());
    Load b = people.get(other.representativeId());
    if (a == b
        || !BestAssignment.canHave(a, other.demand().need())
        || !BestAssignment.canHave(b, one.demand().need())) {
      return;
    }
    BigDecimal weight = BigDecimal.valueOf(one.weight() - (long) other.weight());
    String both = one.customerId() + " and " + other.customerId();
    if (evens(a, a.after(), b, b.after(), weight)) {
      found.add(both + " would make the loads more even if they were exchanged.");
    }
    BigDecimal more = worth(one.demand().value()).subtract(worth(other.demand().value()));
    if (weight.signum() == 0 && evens(a, value(a), b, value(b), more)) {
      found.add(both + " would make the values more even if they were exchanged.");
    }
  }

  /** Whether a²/c + b²/d becomes less if this much goes from a to b. */
  private static boolean evens(Load a, BigDecimal ofA, Load b, BigDecimal ofB, BigDecimal much) {
    return squares(a, ofA.subtract(much), b, ofB.add(much)).compareTo(squares(a, ofA, b, ofB)) < 0;
  }

  private static BigDecimal squares(Load a, BigDecimal ofA, Load b, BigDecimal ofB) {
    return ofA.multiply(ofA).multiply(b.capacity()).add(ofB.multiply(ofB).multiply(a.capacity()));
  }

  private BigDecimal value(Load person) {
    return given.stream()
        .filter(a -> a.representativeId().equals(id(person)))
        .map(a -> worth(a.demand().value()))
        .reduce(worth(person.valueBefore()), BigDecimal::add);
  }

  /** Values count in hundredths. */
  private static BigDecimal worth(BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value.setScale(2, RoundingMode.HALF_UP);
  }

  private static String id(Load person) {
    return person.representativeId();
  }
}
