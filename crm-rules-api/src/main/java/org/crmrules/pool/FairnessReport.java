package org.crmrules.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.crmrules.pool.AssignmentPlan.Load;

/**
 * How even a plan is (P-03, P-24). All figures are about the people who take part, and about load
 * over capacity; with nobody taking part the loads count as even.
 *
 * <p>Thread-safe: immutable.
 *
 * @param shares each person's load against what would be theirs if everybody could get everything
 * @param jain Jain's index, from above 0 to 1 (even), to 6 places
 * @param gini the Gini coefficient, from 0 (even) to below 1, to 6 places
 * @param spread the highest load over capacity less the lowest, to 6 places
 * @param valueSpread the highest value over capacity less the lowest, to 6 places; 0 where no
 *     customer has a value
 * @param envy the most that anybody has less of value over capacity than somebody else who serves
 *     the same regions and sells the same product lines has even without the most valuable customer
 *     that the plan gave that person; at least 0, to 6 places. 0: nobody envies anybody by more
 *     than one customer. {@link FairnessVerifier} says to what anything above is due
 * @param unassigned how many customers could be given out but nobody got them
 */
public record FairnessReport(
    List<Share> shares,
    BigDecimal jain,
    BigDecimal gini,
    BigDecimal spread,
    BigDecimal valueSpread,
    BigDecimal envy,
    int unassigned) {

  /**
   * A person's part.
   *
   * @param representativeId the person
   * @param load the load after the plan
   * @param entitled the part of all loads that the capacity entitles to, to 6 places
   */
  public record Share(String representativeId, BigDecimal load, BigDecimal entitled) {}

  public FairnessReport {
    shares = List.copyOf(shares);
  }

  /** The figures of a plan. */
  public static FairnessReport of(AssignmentPlan plan) {
    List<Load> people = plan.loads().stream().filter(Load::takesPart).toList();
    BigDecimal load = people.stream().map(Load::after).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal capacity =
        people.stream().map(Load::capacity).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Share> shares =
        people.stream()
            .map(
                p ->
                    new Share(
                        p.representativeId(),
                        p.after(),
                        quotient(load.multiply(p.capacity()), capacity)))
            .toList();
    List<BigDecimal> relative =
        people.stream()
            .map(p -> p.after().divide(p.capacity(), MathContext.DECIMAL64))
            .sorted()
            .toList();
    List<BigDecimal> values =
        people.stream()
            .map(p -> p.valueAfter().divide(p.capacity(), MathContext.DECIMAL64))
            .sorted()
            .toList();
    long waiting = plan.unassigned().stream().filter(u -> u.demand() != null).count();
    return new FairnessReport(
        shares,
        jain(relative),
        gini(relative),
        spread(relative),
        spread(values),
        new Envy(plan).largest(),
        Math.toIntExact(waiting));
  }

  /** (sum of x)² / (n · sum of x²). */
  private static BigDecimal jain(List<BigDecimal> sorted) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (BigDecimal x : sorted) {
      sum = sum.add(x);
      squares = squares.add(x.multiply(x));
    }
    return squares.signum() == 0
        ? BigDecimal.ONE
        : quotient(sum.multiply(sum), squares.multiply(BigDecimal.valueOf(sorted.size())));
  }

  /** Sum of (2i - n - 1) · x(i) / (n · sum of x), with x from the lowest, i from 1. */
  private static BigDecimal gini(List<BigDecimal> sorted) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      sum = sum.add(sorted.get(i));
      weighted =
          weighted.add(sorted.get(i).multiply(BigDecimal.valueOf(2L * i + 1 - sorted.size())));
    }
    return sum.signum() == 0
        ? BigDecimal.ZERO
        : quotient(weighted, sum.multiply(BigDecimal.valueOf(sorted.size())));
  }

  private static BigDecimal spread(List<BigDecimal> sorted) {
    return sorted.isEmpty()
        ? BigDecimal.ZERO
        : sorted.get(sorted.size() - 1).subtract(sorted.get(0)).setScale(6, RoundingMode.HALF_UP);
  }

  private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, 6, RoundingMode.HALF_UP);
  }
}
