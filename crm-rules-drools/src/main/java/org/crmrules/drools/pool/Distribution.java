package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;

/**
 * One plan by one pack: the rules say what each customer needs and what each person may hold, the
 * arithmetic gives out. Sorted by id, so that the order of the facts cannot matter.
 */
final class Distribution {

  private static final String NOBODY_ELIGIBLE = "NOBODY_ELIGIBLE";

  private final RunningPack pack;
  private final Instant asOf;
  private final Map<String, PoolCustomer> customers = new TreeMap<>();
  private final Map<String, Representative> representatives = new TreeMap<>();

  private final Map<String, List<Reason>> reasons = new TreeMap<>();
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
    List<Demand> demands = customers.values().stream().flatMap(this::demand).toList();
    Map<String, List<Reason>> aboutPeople = new TreeMap<>();
    List<Seat> seats =
        representatives.values().stream().map(person -> seat(person, aboutPeople)).toList();
    Handout handout = LowestLoadAssignment.assign(demands, seats);
    handout.unassigned().forEach(id -> unassigned(id, PoolStatus.AVAILABLE, NOBODY_ELIGIBLE));
    return new AssignmentPlan(
        handout.gifts().stream().map(this::assignment).toList(),
        List.copyOf(unassigned.values()),
        handout.tallies().stream()
            .map(tally -> load(tally, aboutPeople.get(tally.representativeId())))
            .toList(),
        pack.policy(),
        asOf);
  }

  /** What the customer needs; nothing if it is not given out. */
  private Stream<Demand> demand(PoolCustomer customer) {
    PoolCollector pool = new PoolCollector(pack.manifest().declared("causes"));
    DemandCollector need = new DemandCollector();
    Answer answer = pack.ask(List.of(customer), pool, need);
    boolean available = pool.status() == PoolStatus.AVAILABLE;
    if (!available) {
      need.passOver();
    }
    reasons.put(customer.id(), answer.reasons());
    if (!available) {
      unassigned(customer.id(), pool.status(), pool.obstacles().toArray(String[]::new));
      return Stream.of();
    }
    Demand demand = need.demand(customer);
    if (demand == null) {
      throw pack.noConclusion("a weight for customer " + customer.id());
    }
    return Stream.of(demand);
  }

  private Seat seat(Representative person, Map<String, List<Reason>> aboutPeople) {
    SeatCollector seat = new SeatCollector();
    aboutPeople.put(person.id(), pack.ask(List.of(person), seat).reasons());
    return seat.seat(person);
  }

  private void unassigned(String id, PoolStatus status, String... causes) {
    unassigned.put(id, new Unassigned(id, status, List.of(causes), reasons.get(id)));
  }

  private Assignment assignment(Handout.Gift gift) {
    return new Assignment(
        gift.customerId(), gift.representativeId(), gift.weight(), reasons.get(gift.customerId()));
  }

  private static Load load(Handout.Tally tally, List<Reason> reasons) {
    return new Load(
        tally.representativeId(),
        tally.before(),
        tally.after(),
        tally.capacity(),
        tally.customers(),
        reasons);
  }
}
