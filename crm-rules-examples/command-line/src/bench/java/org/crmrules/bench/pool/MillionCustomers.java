package org.crmrules.bench.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
    List<CustomerDemand> inOrder = new ArrayList<>(demands);
    long start = System.nanoTime();
    Collections.sort(inOrder);
    long afterSort = System.nanoTime();
    int[] scan = new LeastLoadedScan().assign(inOrder, team);
    long afterScan = System.nanoTime();
    int[] heap = new LeastLoadedHeap().assign(inOrder, team);
    long afterHeap = System.nanoTime();
    FairAssignment.Outcome outcome = FairAssignment.of(demands, team);
    long afterFair = System.nanoTime();
    AssignmentPlan plan = plan(outcome);
    long afterPlan = System.nanoTime();
    FairnessVerifier.Verdict verdict = FairnessVerifier.verify(plan);
    long afterCheck = System.nanoTime();
    long sort = afterSort - start;
    long greedy = sort + afterHeap - afterScan;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%s: greedy by scan %d ms, by heap %d ms; fair %d ms, %.1f times the heap; certificate"
            + " checked in %d ms: %s; heap memory %d MB%n",
        name,
        (sort + afterScan - afterSort) / 1_000_000,
        greedy / 1_000_000,
        (afterFair - afterHeap) / 1_000_000,
        (double) (afterFair - afterHeap) / greedy,
        (afterCheck - afterPlan) / 1_000_000,
        verdict.isFair() ? "fair" : verdict.faults().get(0),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    System.out.printf(
        "  value over capacity: highest less lowest %s, envy beyond one customer %s, slack %d%n",
        plan.fairness().valueSpread().toBigInteger(),
        plan.fairness().envy().toBigInteger(),
        plan.certificate().slack() / 100);
    System.out.println(Balance.of(inOrder, scan, team).line("greedy by scan"));
    System.out.println(Balance.of(inOrder, heap, team).line("greedy by heap"));
    System.out.println(
        Balance.of(outcome.demands(), outcome.personOf(), outcome.people()).line("fair"));
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
    Arrays.fill(value, BigDecimal.ZERO);
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
}
