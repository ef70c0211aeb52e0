package org.crmrules.pool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A customer that somebody is wanted for, as the rules see it. In the order of service: by turn,
 * then the heaviest first, then the one longest in the pool, then by id.
 *
 * <p>Thread-safe: immutable.
 *
 * @param customerId the customer
 * @param weight the load it brings, at least 1 (P-05)
 * @param value what it is worth, in the host's unit, from 0 to 1 000 000 000 000 000; null if
 *     unknown, which counts as 0
 * @param need what its representative must have
 * @param inPoolSince since when it has been in the pool; null if unknown, which is served last
 * @param turn when it is served where not all can be, from 1; null if the policy gives it no turn,
 *     which is served last
 */
public record CustomerDemand(
    String customerId, int weight, BigDecimal value, Need need, LocalDate inPoolSince, Integer turn)
    implements Comparable<CustomerDemand> {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private static final Comparator<CustomerDemand> ORDER_OF_SERVICE =
      Comparator.comparing(CustomerDemand::turn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Comparator.comparingInt(CustomerDemand::weight).reversed())
          .thenComparing(
              CustomerDemand::inPoolSince, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CustomerDemand::customerId);

  public CustomerDemand {
    if (weight < 1) {
      throw new IllegalArgumentException(
          "The weight (%d) of customer %s must be at least 1. Maybe a demand stage gives it none?"
              .formatted(weight, customerId));
    }
    if (turn != null && turn < 1) {
      throw new IllegalArgumentException(
          "The turn (%d) of customer %s must be at least 1. Maybe leave it out."
              .formatted(turn, customerId));
    }
    if (value != null && (value.signum() < 0 || value.compareTo(MOST) > 0)) {
      throw new IllegalArgumentException(
          "The value (%s) of customer %s must be from 0 to %s. Maybe its unit is too small?"
              .formatted(value.toPlainString(), customerId, MOST.toPlainString()));
    }
  }

  /** A customer without a turn. */
  public CustomerDemand(
      String customerId, int weight, BigDecimal value, Need need, LocalDate inPoolSince) {
    this(customerId, weight, value, need, inPoolSince, null);
  }

  /** What the customer counts for where values are compared, in hundredths of the host's unit. */
  public long worth() {
    return worth(value);
  }

  /**
   * A value as it counts where values are compared: in hundredths, rounded half up; 0 if unknown.
   *
   * @param value at least 0 and below 10 to the 16th; null if unknown
   */
  public static long worth(BigDecimal value) {
    return value == null
        ? 0
        : value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  @Override
  public int compareTo(CustomerDemand other) {
    return ORDER_OF_SERVICE.compare(this, other);
  }
}
