package org.crmrules.drools.assignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.pool.CustomerDemand;

/** Every plan there is, for few customers and people. Knows nothing of how plans are found. */
final class Exhaustive {

  private final List<CustomerDemand> demands;
  private final List<Person> people;
  private final int[] given;
  private final BigDecimal[] load;

  private String bestServed = "";
  private BigDecimal bestCost;

  private Exhaustive(Round round) {
    this.demands = new ArrayList<>(round.demands());
    demands.sort(null);
    this.people = round.people();
    this.given = new int[people.size()];
    this.load = people.stream().map(Person::load).toArray(BigDecimal[]::new);
  }

  /**
   * The best there is.
   *
   * @param served a 1 for each customer that is served, in the order of service, otherwise a 0
   * @param cost the least sum of squared loads over capacities among those who take part
   */
  record Best(String served, BigDecimal cost) {}

  static Best of(Round round) {
    Exhaustive search = new Exhaustive(round);
    search.choose(0, "");
    return new Best(search.bestServed, search.bestCost);
  }

  private void choose(int customer, String served) {
    if (customer == demands.size()) {
      judge(served);
      return;
    }
    CustomerDemand demand = demands.get(customer);
    for (int i = 0; i < people.size(); i++) {
      Person p = people.get(i);
      if (p.capacity().signum() > 0
          && (p.room() == null || given[i] < p.room())
          && demand.need().isMetBy(p.id(), p.team(), p.regions(), p.products())) {
        given[i]++;
        load[i] = load[i].add(BigDecimal.valueOf(demand.weight()));
        choose(customer + 1, served + "1");
        load[i] = load[i].subtract(BigDecimal.valueOf(demand.weight()));
        given[i]--;
      }
    }
    choose(customer + 1, served + "0");
  }

  private void judge(String served) {
    int compared = compare(served, bestServed);
    if (compared > 0) {
      bestServed = served;
      bestCost = null;
    }
    if (compared >= 0) {
      BigDecimal cost = cost(people, load);
      bestCost = bestCost == null ? cost : bestCost.min(cost);
    }
  }

  /** More is better, then earlier. */
  private static int compare(String one, String other) {
    int more = Long.compare(ones(one), ones(other));
    return more != 0 ? more : one.compareTo(other);
  }

  private static long ones(String served) {
    return served.chars().filter(c -> c == '1').count();
  }

  static BigDecimal cost(List<Person> people, BigDecimal[] load) {
    BigDecimal cost = BigDecimal.ZERO;
    for (int i = 0; i < load.length; i++) {
      if (people.get(i).capacity().signum() > 0) {
        cost =
            cost.add(
                load[i].multiply(load[i]).divide(people.get(i).capacity(), MathContext.DECIMAL128));
      }
    }
    return cost.round(new MathContext(20));
  }
}
