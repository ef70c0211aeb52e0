package org.crmrules.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.grading.CustomerProfile;

/**
 * What every contender decides: 20 bands that each give a floor or a cap, and 4 rules on the grade.
 * The same rules stand in {@code bench-packs/grading-24}, in our own language.
 */
public final class Workload {

  /** Best first. */
  public static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2", "D1", "D2");

  /** The day of every question. */
  public static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private static final long SEED = 20_260_302;

  private Workload() {}

  /** What a band looks at. */
  public enum Field {
    /** Money. */
    AMOUNT("amountLast12Months", true, CustomerProfile::amountLast12Months),
    /** Counts. */
    ORDERS("ordersLast12Months", true, CustomerProfile::ordersLast12Months),
    /** Elapsed months; a band on these is a cap. */
    SILENCE("monthsSinceLastTransaction", false, CustomerProfile::monthsSinceLastTransaction);

    private final String component;
    private final boolean floor;
    private final Function<CustomerProfile, Number> value;

    Field(String component, boolean floor, Function<CustomerProfile, Number> value) {
      this.component = component;
      this.floor = floor;
      this.value = value;
    }

    /** The name of the record component. */
    public String component() {
      return component;
    }

    /** True if its bands are floors, false if they are caps. */
    public boolean floor() {
      return floor;
    }

    /** The value in a fact. */
    public Number of(CustomerProfile customer) {
      return value.apply(customer);
    }
  }

  /**
   * A band: from this value on, the grade is at least, or at most, this level.
   *
   * @param level the index in {@link #LEVELS}
   */
  public record Band(Field field, int from, int level) {}

  /**
   * A rule on the grade: customers of this letter are called back every so many months.
   *
   * @param letter the first letter of the level
   */
  public record Care(char letter, int months) {}

  /** The twenty bands. */
  public static List<Band> bands() {
    return Stream.of(
            bands(
                Field.AMOUNT, 7, 0, 1_000, 10_000, 50_000, 200_000, 500_000, 1_000_000, 5_000_000),
            bands(Field.ORDERS, 6, 2, 5, 10, 20, 50, 100),
            IntStream.range(0, 5)
                .mapToObj(i -> new Band(Field.SILENCE, new int[] {2, 3, 6, 9, 12}[i], i + 1)),
            Stream.of(new Band(Field.SILENCE, 24, 7)))
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<Band> bands(Field field, int firstLevel, int... from) {
    return IntStream.range(0, from.length).mapToObj(i -> new Band(field, from[i], firstLevel - i));
  }

  /** The four rules on the grade. */
  public static List<Care> care() {
    return List.of(new Care('A', 1), new Care('B', 3), new Care('C', 6), new Care('D', 12));
  }

  /** A thousand customers. */
  public static List<CustomerProfile> customers() {
    return customers(1_000);
  }

  /** Customers, the same in every run: amounts over seven orders of magnitude. */
  public static List<CustomerProfile> customers(int count) {
    Random random = new Random(SEED);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                CustomerProfile.of("C-" + i)
                    .amountLast12Months(
                        BigDecimal.valueOf((long) Math.pow(10, 2 + random.nextDouble() * 7), 2))
                    .ordersLast12Months((int) Math.pow(10, random.nextDouble() * 2.3))
                    .monthsSinceLastTransaction((int) Math.pow(10, random.nextDouble() * 1.6) - 1)
                    .build())
        .toList();
  }
}
