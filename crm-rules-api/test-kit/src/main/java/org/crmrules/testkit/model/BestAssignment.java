package org.crmrules.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Need;

/**
 * The best plan there is, by trying every plan: for few customers and people. Knows nothing of how
 * plans are found. Thread-safe: immutable.
 *
 * @param served a 1 for each customer that is served, in the order of service, otherwise a 0
 * @param cost the least sum of squared loads over capacities among all plans that serve these, for
 *     those who have a capacity; times the product of all their capacities, so that it is exact
 */
public record BestAssignment(String served, BigDecimal cost) {

  private static final Comparator<CustomerDemand> ORDER_OF_SERVICE =
      Comparator.<CustomerDemand>comparingInt(d -> d.turn() == null ? Integer.MAX_VALUE : d.turn())
          .thenComparingInt(d -> -d.weight())
          .thenComparing(d -> d.inPoolSince() == null ? LocalDate.MAX : d.inPoolSince())
          .thenComparing(CustomerDemand::customerId);

  /**
   * Tries them all.
   *
   * @param demands in any order
   * @param people with what they hold before
   */
  public static BestAssignment of(List<CustomerDemand> demands, List<Load> people) {
    Search search = new Search(inOrder(demands), people);
    search.choose(0, "");
    return new BestAssignment(search.bestServed, search.bestCost);
  }

  /** Demands in the order of service. */
  public static List<CustomerDemand> inOrder(List<CustomerDemand> demands) {
    return demands.stream().sorted(ORDER_OF_SERVICE).toList();
  }

  /**
   * How many plans have to be tried at most; a large number rather than none if they cannot be
   * counted.
   */
  public static double plans(int demands, int people) {
    return Math.pow(people + 1.0, demands);
  }

  /** The cost of loads, as {@link #cost()} is told. */
  public static BigDecimal cost(List<Load> people, List<BigDecimal> loads) {
    BigDecimal cost = BigDecimal.ZERO;
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).capacity().signum() > 0) {
        BigDecimal term = loads.get(i).multiply(loads.get(i));
        for (int other = 0; other < people.size(); other++) {
          if (other != i && people.get(other).capacity().signum() > 0) {
            term = term.multiply(people.get(other).capacity());
          }
        }
        cost = cost.add(term);
      }
    }
    return cost;
  }

  /** Whether somebody may be given what needs this, full or not; read anew from the two. */
  public static boolean canHave(Load person, Need need) {
    return person.capacity().signum() > 0
        && (person.room() == null || person.room() > 0)
        && !need.notTo().contains(person.representativeId())
        && (need.teams().isEmpty() || person.team() != null && need.teams().contains(person.team()))
        && hasAll(person.regions(), need.regions())
        && hasAll(person.products(), need.products());
  }

  /** Who has no list has everything. */
  private static boolean hasAll(List<String> has, Set<String> needed) {
    return has.isEmpty() || has.containsAll(needed);
  }

  private static final class Search {
    private final List<CustomerDemand> demands;
    private final List<Load> people;
    private final int[] given;
    private final List<BigDecimal> loads;
    private String bestServed = "";
    private BigDecimal bestCost;

    Search(List<CustomerDemand> demands, List<Load> people) {
      this.demands = demands;
      this.people = people;
      this.given = new int[people.size()];
      this.loads = new ArrayList<>(people.stream().map(Load::before).toList());
    }

    void choose(int customer, String served) {
      if (customer == demands.size()) {
        judge(served);
        return;
      }
      CustomerDemand demand = demands.get(customer);
      for (int i = 0; i < people.size(); i++) {
        Load person = people.get(i);
        if (canHave(person, demand.need()) && (person.room() == null || given[i] < person.room())) {
          BigDecimal before = loads.get(i);
          given[i]++;
          loads.set(i, before.add(BigDecimal.valueOf(demand.weight())));
          choose(customer + 1, served + "1");
          loads.set(i, before);
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
        BigDecimal cost = cost(people, loads);
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
  }
}
