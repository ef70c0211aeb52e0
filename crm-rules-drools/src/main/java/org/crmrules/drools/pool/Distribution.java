package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.drools.assignment.FairAssignment;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;

/**
 * One plan by one pack: the rules say what each customer needs and what each person may hold, the
 * arithmetic gives out. Sorted by id, so that the order of the facts cannot matter.
 */
final class Distribution {

  private static final String NOBODY_ELIGIBLE = "NOBODY_ELIGIBLE";
  private static final String NO_ROOM = "NO_ROOM";

  private final RunningPack pack;
  private final Instant asOf;
  private final Map<String, PoolCustomer> customers = new TreeMap<>();
  private final Map<String, Representative> representatives = new TreeMap<>();

  private final Map<String, List<Reason>> reasons = new TreeMap<>();
  private final Map<String, List<Reason>> aboutPeople = new TreeMap<>();
  private final Map<String, Unassigned> unassigned = new TreeMap<>();

  Distribution(RunningPack pack, Instant asOf) {
    this.pack = pack;
    this.asOf = asOf;
  }

  void customer(PoolCustomer customer) {
    customers.put(customer.id(), customer.asOf(pack.day(asOf)));
  }

  void representative(Representative representative) {
    representatives.put(representative.id(), representative);
  }

  AssignmentPlan plan() {
    List<CustomerDemand> demands = customers.values().stream().flatMap(this::demand).toList();
    Team team = new Team(representatives.values(), this::seat);
    FairAssignment.Outcome outcome = FairAssignment.of(demands, team.people());
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < outcome.personOf().length; i++) {
      CustomerDemand demand = outcome.demands().get(i);
      List<Reason> because = reasons.get(demand.customerId());
      int person = outcome.personOf()[i];
      if (person >= 0) {
        assignments.add(new Assignment(demand, outcome.people().get(person).id(), because));
      } else {
        String cause = outcome.isAnybodyEligible(demand) ? NO_ROOM : NOBODY_ELIGIBLE;
        unassigned.put(
            demand.customerId(),
            new Unassigned(
                demand.customerId(), PoolStatus.AVAILABLE, List.of(cause), demand, because));
      }
    }
    return new AssignmentPlan(
        assignments,
        List.copyOf(unassigned.values()),
        team.loads(assignments, aboutPeople),
        outcome.certificate(),
        pack.policy(),
        asOf);
  }

  /** What the customer needs; nothing if it is not given out. */
  private Stream<CustomerDemand> demand(PoolCustomer customer) {
    PoolCollector pool = new PoolCollector(pack.manifest().declared("causes"));
    DemandCollector need = new DemandCollector();
    Answer answer = pack.ask(PoolFacts.about(customer), pool, need);
    boolean available = pool.status() == PoolStatus.AVAILABLE;
    if (available && need.isClaimOnly()) {
      return toBeClaimed(customer, answer);
    }
    if (!available) {
      need.passOver();
    }
    reasons.put(customer.id(), answer.reasons());
    if (!available) {
      unassigned.put(
          customer.id(),
          new Unassigned(customer.id(), pool.status(), pool.obstacles(), null, answer.reasons()));
      return Stream.of();
    }
    CustomerDemand demand = need.demand(customer);
    if (demand == null) {
      throw pack.noConclusion("客户 %s 的权重", "a weight for customer %s", customer.id());
    }
    return Stream.of(demand);
  }

  private Stream<CustomerDemand> toBeClaimed(PoolCustomer customer, Answer answer) {
    unassigned.put(
        customer.id(),
        new Unassigned(customer.id(), PoolStatus.CLAIM_ONLY, List.of(), null, answer.reasons()));
    return Stream.of();
  }

  private Seat seat(Representative person) {
    SeatCollector seat = new SeatCollector();
    aboutPeople.put(person.id(), pack.ask(List.of(person), seat).reasons());
    return seat.seat(person);
  }
}
