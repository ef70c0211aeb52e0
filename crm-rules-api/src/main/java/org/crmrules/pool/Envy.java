package org.crmrules.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;

/**
 * How much more of value over capacity anybody has than somebody else of the same regions and
 * product lines, not counting the most valuable customer that the plan gave the first. Thread-safe:
 * immutable.
 */
final class Envy {

  /** What counts as alike. */
  private record Eligibility(Set<String> regions, Set<String> products) {}

  /** What somebody has, and what of it can be envied. */
  private record Share(BigDecimal all, BigDecimal butOne) {}

  private final Map<Eligibility, List<Share>> alike = new HashMap<>();

  Envy(AssignmentPlan plan) {
    Map<String, BigDecimal> best = new HashMap<>();
    for (Assignment a : plan.assignments()) {
      if (a.demand().value() != null) {
        best.merge(a.representativeId(), a.demand().value(), BigDecimal::max);
      }
    }
    for (Load load : plan.loads()) {
      if (load.takesPart()) {
        BigDecimal one = best.getOrDefault(load.representativeId(), BigDecimal.ZERO);
        alike
            .computeIfAbsent(
                new Eligibility(new HashSet<>(load.regions()), new HashSet<>(load.products())),
                e -> new ArrayList<>())
            .add(
                new Share(
                    over(load.valueAfter(), load.capacity()),
                    over(load.valueAfter().subtract(one), load.capacity())));
      }
    }
  }

  private static BigDecimal over(BigDecimal value, BigDecimal capacity) {
    return value.divide(capacity, MathContext.DECIMAL64);
  }

  /** At least 0; 0 where nobody envies anybody by more than one customer. */
  BigDecimal largest() {
    return alike.values().stream()
        .map(Envy::largest)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO)
        .max(BigDecimal.ZERO)
        .setScale(6, RoundingMode.HALF_UP);
  }

  /** Nobody can have less than the same person has but for one, so the person itself may count. */
  private static BigDecimal largest(List<Share> shares) {
    BigDecimal least = shares.stream().map(Share::all).min(Comparator.naturalOrder()).orElseThrow();
    BigDecimal most =
        shares.stream().map(Share::butOne).max(Comparator.naturalOrder()).orElseThrow();
    return most.subtract(least);
  }
}
