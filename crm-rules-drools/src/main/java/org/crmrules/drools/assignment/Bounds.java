package org.crmrules.drools.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.pool.CustomerDemand;

/** How much can be counted exactly. */
final class Bounds {

  /** Loads and weights together must stay below; beyond, millionths no longer fit. */
  private static final long MOST = 2_000_000_000_000L;

  /** In hundredths. Twice what anybody can have must fit. */
  private static final long MOST_WORTH = 2_000_000_000_000_000_000L;

  private Bounds() {}

  /**
   * Refuses what cannot be counted.
   *
   * @param worths what each customer is worth, in hundredths
   * @throws UnusableValueException if a load and the weights, or all values, are too large
   */
  static void require(List<CustomerDemand> demands, long[] worths, List<Person> people) {
    requireBoundedValues(worths, people);
    long weights = demands.stream().mapToLong(CustomerDemand::weight).sum();
    people.forEach(
        person -> {
          if (person.load().longValue() > MOST - weights) {
            throw new UnusableValueException(
                "%2$s 的负荷(%1$s)与客户的权重(%3$d)合计不能大于 %4$d。也许负荷的单位太小?",
                "The load (%s) of %s and the weights (%d) of the customers must together be at most"
                    + " %d. Maybe the unit of the load is too small?",
                person.load().toPlainString(),
                person.id(),
                weights,
                MOST);
          }
        });
  }

  private static void requireBoundedValues(long[] worths, List<Person> people) {
    BigInteger all = BigInteger.ZERO;
    long some = 0;
    for (long worth : worths) {
      if (some > MOST_WORTH) { // before it can be more than a long holds
        all = all.add(BigInteger.valueOf(some));
        some = 0;
      }
      some += worth;
    }
    all = all.add(BigInteger.valueOf(some));
    for (Person person : people) {
      all = all.add(BigInteger.valueOf(CustomerDemand.worth(person.value())));
    }
    if (all.compareTo(BigInteger.valueOf(MOST_WORTH)) > 0) {
      throw new UnusableValueException(
          "全部客户的价值(%s)合计不能大于 %d。也许单位太小?",
          "The values of all customers (%s) must together be at most %d."
              + " Maybe their unit is too small?",
          new BigDecimal(all, 2).toPlainString(),
          MOST_WORTH / 100);
    }
  }
}
