package org.crmrules.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crmrules.UnusableValueException;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;

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
 *     the same regions and sells the same product lines has of what the first could have had too,
 *     even without the most valuable customer of it that the plan gave; at least 0, to 6 places,
 *     rounded up. 0: nobody envies anybody by more than one customer, whatever their capacities
 * @param peers the same for each group of people who also have one capacity, and to what it is due
 * @param unassigned how many customers could be given out but nobody got them
 */
public record FairnessReport(
    List<Share> shares,
    BigDecimal jain,
    BigDecimal gini,
    BigDecimal spread,
    BigDecimal valueSpread,
    BigDecimal envy,
    List<Peers> peers,
    int unassigned) {

  /**
   * A person's part.
   *
   * @param representativeId the person
   * @param load the load after the plan
   * @param entitled the part of all loads that the capacity entitles to, to 6 places
   */
  public record Share(String representativeId, BigDecimal load, BigDecimal entitled) {}

  /**
   * People who serve the same regions, sell the same product lines and have the same capacity; two
   * at least.
   *
   * @param representativeIds who they are
   * @param envy the most that one of them has less of value over capacity than another has of what
   *     the first could have had too, even without the most valuable customer of it that the plan
   *     gave; at least 0, to 6 places, rounded up
   * @param envious whom that is; null if envy is 0
   * @param envied and who has more; null if envy is 0
   * @param causes in what the two differ, in a fair plan at least one; empty if envy is 0
   */
  public record Peers(
      List<String> representativeIds,
      BigDecimal envy,
      String envious,
      String envied,
      Set<EnvyCause> causes) {
    public Peers {
      representativeIds = UnusableValueException.all(representativeIds, "representativeIds");
      causes =
          UnusableValueException.given(causes, "causes").isEmpty()
              ? Set.of()
              : Collections.unmodifiableSet(EnumSet.copyOf(causes));
    }
  }

  public FairnessReport {
    shares = UnusableValueException.all(shares, "shares");
    peers = UnusableValueException.all(peers, "peers");
  }

  /** The figures of a plan. */
  public static FairnessReport of(AssignmentPlan plan) {
    List<Load> people =
        UnusableValueException.given(plan, "plan").loads().stream()
            .filter(Load::takesPart)
            .toList();
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
                        rounded(quotient(load.multiply(p.capacity()), capacity))))
            .toList();
    List<BigDecimal> relative =
        people.stream()
            .map(p -> p.after().divide(p.capacity(), MathContext.DECIMAL128))
            .sorted()
            .toList();
    List<BigDecimal> values =
        people.stream()
            .map(p -> p.valueAfter().divide(p.capacity(), MathContext.DECIMAL128))
            .sorted()
            .toList();
    Envy envy = new Envy(plan);
    long waiting = plan.unassigned().stream().filter(Unassigned::waits).count();
    return new FairnessReport(
        shares,
        rounded(jain(relative)),
        rounded(gini(relative)),
        rounded(spread(relative)),
        rounded(spread(values)),
        envy.largest(),
        envy.peers(),
        Math.toIntExact(waiting));
  }

  /** (sum of x)² / (n · sum of x²). */
  static BigDecimal jain(List<BigDecimal> sorted) {
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
  static BigDecimal gini(List<BigDecimal> sorted) {
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

  static BigDecimal spread(List<BigDecimal> sorted) {
    return sorted.isEmpty()
        ? BigDecimal.ZERO
        : sorted.get(sorted.size() - 1).subtract(sorted.get(0));
  }

  /** As people read it. */
  static BigDecimal rounded(BigDecimal figure) {
    return figure.setScale(6, RoundingMode.HALF_UP);
  }

  private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL128);
  }
}
