package org.crmrules.bench.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.crmrules.PolicyRef;
import org.crmrules.drools.assignment.FairAssignment;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessVerifier;
import org.crmrules.pool.Need;
import org.crmrules.pool.PoolStatus;

/**
 * One million customers and one thousand people with regions, skills, exclusions and capacities:
 * the fair assignment against the greedy one, which gives each customer to the least loaded of
 * those who can get it, in one run.
 */
public final class MillionCustomers {

  private MillionCustomers() {}

  /** Prints time, memory and evenness; arguments: customers, people, rounds. */
  public static void main(String[] args) {
    int customers = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int people = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    for (boolean equal : new boolean[] {true, false}) {
      Random random = new Random(20_261_121);
      List<Person> team = team(people, customers, random);
      List<CustomerDemand> demands = demands(customers, people, equal, random);
      for (int round = 0; round < rounds; round++) {
        run(equal ? "equal weights" : "weights 1-5", demands, team);
      }
    }
  }

  private static void run(String name, List<CustomerDemand> demands, List<Person> team) {
    long start = System.nanoTime();
    int[] greedy = Greedy.assign(demands, team);
    long afterGreedy = System.nanoTime();
    FairAssignment.Outcome outcome = FairAssignment.of(demands, team);
    long afterFair = System.nanoTime();
    AssignmentPlan plan = plan(outcome);
    long afterPlan = System.nanoTime();
    FairnessVerifier.Verdict verdict = FairnessVerifier.verify(plan);
    long afterCheck = System.nanoTime();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%s: greedy %d ms, fair %d ms (%.1f times), certificate checked in %d ms: %s, value slack %d of %d; heap %d MB%n",
        name,
        (afterGreedy - start) / 1_000_000,
        (afterFair - afterGreedy) / 1_000_000,
        (double) (afterFair - afterGreedy) / (afterGreedy - start),
        (afterCheck - afterPlan) / 1_000_000,
        verdict.isFair() ? "fair" : verdict.faults().get(0),
        outcome.certificate().slack() / 100,
        plan.fairness().valueSpread().longValue(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    tell("  greedy", loads(demands, greedy, team, team));
    tell("  fair  ", loads(outcome.demands(), outcome.personOf(), outcome.people(), team));
  }

  private static void tell(String name, double[] shares) {
    double sum = 0;
    double squares = 0;
    double highest = 0;
    double lowest = Double.MAX_VALUE;
    for (double share : shares) {
      sum += share;
      squares += share * share;
      highest = Math.max(highest, share);
      lowest = Math.min(lowest, share);
    }
    System.out.printf(
        "%s L2 %.6f  max %.3f  min %.3f  Jain %.6f%n",
        name, Math.sqrt(squares), highest, lowest, sum * sum / shares.length / squares);
  }

  private static double[] loads(
      List<CustomerDemand> demands, int[] personOf, List<Person> order, List<Person> team) {
    double[] loads = new double[team.size()];
    for (int i = 0; i < loads.length; i++) {
      loads[i] = order.get(i).load().doubleValue();
    }
    for (int i = 0; i < personOf.length; i++) {
      if (personOf[i] >= 0) {
        loads[personOf[i]] += demands.get(i).weight();
      }
    }
    for (int i = 0; i < loads.length; i++) {
      loads[i] /= order.get(i).capacity().doubleValue();
    }
    return loads;
  }

  private static List<Person> team(int people, int customers, Random random) {
    List<Person> team = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      List<String> regions =
          random.nextInt(4) == 0
              ? List.of("R" + i % 30, "R" + random.nextInt(30))
              : List.of("R" + i % 30);
      List<String> skills =
          random.nextInt(3) == 0
              ? List.of()
              : List.of("S" + random.nextInt(8), "S" + random.nextInt(8), "S" + random.nextInt(8));
      team.add(
          new Person(
              "P%04d".formatted(i),
              BigDecimal.valueOf(random.nextInt(200)),
              BigDecimal.ZERO,
              BigDecimal.valueOf(1 + random.nextInt(3), 0),
              random.nextInt(10) == 0 ? customers / people : null,
              List.copyOf(Set.copyOf(regions)),
              List.copyOf(Set.copyOf(skills)),
              Instant.EPOCH.plusSeconds(random.nextInt(1_000_000))));
    }
    return team;
  }

  private static List<CustomerDemand> demands(
      int customers, int people, boolean equal, Random random) {
    int[] weights = {5, 3, 2, 1};
    List<CustomerDemand> demands = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      demands.add(
          new CustomerDemand(
              "C%07d".formatted(i),
              equal ? 1 : weights[random.nextInt(4)],
              BigDecimal.valueOf(random.nextInt(100_000)),
              new Need(
                  Set.of("R" + random.nextInt(30)),
                  random.nextInt(4) == 0 ? Set.of() : Set.of("S" + random.nextInt(8)),
                  random.nextInt(10) == 0
                      ? Set.of("P%04d".formatted(random.nextInt(people)))
                      : Set.of()),
              LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300))));
    }
    return demands;
  }

  private static AssignmentPlan plan(FairAssignment.Outcome outcome) {
    int[] count = new int[outcome.people().size()];
    long[] weight = new long[count.length];
    BigDecimal[] value = new BigDecimal[count.length];
    java.util.Arrays.fill(value, BigDecimal.ZERO);
    List<Assignment> given = new ArrayList<>();
    List<Unassigned> rest = new ArrayList<>();
    for (int i = 0; i < outcome.personOf().length; i++) {
      CustomerDemand demand = outcome.demands().get(i);
      int person = outcome.personOf()[i];
      if (person < 0) {
        rest.add(
            new Unassigned(
                demand.customerId(), PoolStatus.AVAILABLE, List.of(), demand, List.of()));
      } else {
        given.add(new Assignment(demand, outcome.people().get(person).id(), List.of()));
        count[person]++;
        weight[person] += demand.weight();
        value[person] = value[person].add(demand.value());
      }
    }
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < count.length; i++) {
      Person p = outcome.people().get(i);
      loads.add(
          new Load(
              p.id(),
              p.load(),
              p.load().add(BigDecimal.valueOf(weight[i])),
              p.value(),
              p.value().add(value[i]),
              p.capacity(),
              count[i],
              p.room(),
              p.regions(),
              p.products(),
              BigDecimal.ZERO,
              List.of()));
    }
    return new AssignmentPlan(
        given, rest, loads, outcome.certificate(), new PolicyRef("p", "1.0.0", ""), Instant.EPOCH);
  }

  /** What everybody does: in the order of service, each to the least loaded who can get it. */
  private static final class Greedy {

    static int[] assign(List<CustomerDemand> demands, List<Person> team) {
      double[] load = team.stream().mapToDouble(p -> p.load().doubleValue()).toArray();
      double[] capacity = team.stream().mapToDouble(p -> p.capacity().doubleValue()).toArray();
      int[] room =
          team.stream().mapToInt(p -> p.room() == null ? Integer.MAX_VALUE : p.room()).toArray();
      Integer[] order = new Integer[demands.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      java.util.Arrays.sort(order, (a, b) -> demands.get(a).compareTo(demands.get(b)));
      int[] personOf = new int[order.length];
      Map<Need, int[]> eligible = new HashMap<>();
      Map<Need, BitSet> open = new HashMap<>();
      for (int i : order) {
        int[] people =
            eligible.computeIfAbsent(demands.get(i).need(), n -> eligible(n, team, open));
        int best = -1;
        for (int p : people) {
          if (room[p] > 0 && (best < 0 || load[p] / capacity[p] < load[best] / capacity[best])) {
            best = p;
          }
        }
        personOf[i] = best;
        if (best >= 0) {
          load[best] += demands.get(i).weight();
          room[best]--;
        }
      }
      return personOf;
    }

    private static int[] eligible(Need need, List<Person> team, Map<Need, BitSet> open) {
      BitSet set =
          (BitSet)
              open.computeIfAbsent(
                      need.openToAll(),
                      n -> {
                        BitSet all = new BitSet();
                        for (int p = 0; p < team.size(); p++) {
                          Person person = team.get(p);
                          all.set(p, n.isMetBy(person.id(), person.regions(), person.products()));
                        }
                        return all;
                      })
                  .clone();
      // The team of this run is in the order of its ids.
      need.notTo().forEach(id -> set.clear(Integer.parseInt(id.substring(1))));
      return set.stream().toArray();
    }
  }
}
