package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.Work;
import org.crmrules.drools.assignment.FairAssignment;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.NotGiven;
import org.crmrules.pool.AssignmentPlan.Unassigned;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;

/**
 * One plan by one pack: the rules say what each customer needs and what each person may hold, the
 * arithmetic gives out. Sorted by id, so that the order of the facts cannot matter.
 */
final class Distribution {

  private final RunningPack pack;
  private final Instant asOf;
  private final Map<String, PoolCustomer> customers = new TreeMap<>();
  private final Map<String, Representative> representatives = new TreeMap<>();

  private final Map<String, List<Reason>> reasons = new TreeMap<>();
  private final Map<String, List<Reason>> aboutPeople = new TreeMap<>();
  private final Map<String, Unassigned> unassigned = new TreeMap<>();

  /** The records of a customer that is given out on several, by the first of them. */
  private final Map<String, List<String>> further = new HashMap<>();

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
    Map<String, List<PoolCustomer>> identities = Identities.of(customers.values());
    List<CustomerDemand> demands = new ArrayList<>();
    Work.each(
        PoolFacts.ASKING,
        customers.values(),
        customer -> {
          if (isFirst(customer, identities)) {
            demand(identities.getOrDefault(customer.id(), List.of(customer))).forEach(demands::add);
          }
        });
    Team team = new Team(representatives.values(), this::seat);
    FairAssignment.Outcome outcome = FairAssignment.of(demands, team.people());
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < outcome.personOf().length; i++) {
      CustomerDemand demand = outcome.demands().get(i);
      int person = outcome.personOf()[i];
      for (String record : recordsOf(demand)) {
        if (person >= 0) {
          String id = outcome.people().get(person).id();
          assignments.add(new Assignment(record, demand, id, reasons.get(record)));
        } else {
          NotGiven cause =
              outcome.isAnybodyEligible(demand) ? NotGiven.NO_ROOM : NotGiven.NOBODY_ELIGIBLE;
          leave(record, PoolStatus.AVAILABLE, List.of(cause.name()), demand, List.of());
        }
      }
    }
    return new AssignmentPlan(
        assignments,
        List.copyOf(unassigned.values()),
        team.loads(assignments, aboutPeople),
        outcome.certificate().withIdentities(certified(identities)),
        pack.policy(),
        asOf);
  }

  private static boolean isFirst(PoolCustomer record, Map<String, List<PoolCustomer>> identities) {
    List<PoolCustomer> records = identities.get(record.id());
    return records == null || records.get(0).id().equals(record.id());
  }

  private List<String> recordsOf(CustomerDemand demand) {
    return further.getOrDefault(demand.customerId(), List.of(demand.customerId()));
  }

  /** The records of each customer that is on several, in the order of the ids. */
  private static List<List<String>> certified(Map<String, List<PoolCustomer>> identities) {
    return identities.values().stream()
        .map(records -> records.stream().map(PoolCustomer::id).toList())
        .distinct()
        .sorted(Comparator.comparing(ids -> ids.get(0)))
        .toList();
  }

  /** What a customer needs; nothing if it is not given out. */
  private Stream<CustomerDemand> demand(List<PoolCustomer> records) {
    OneCustomer customer =
        new OneCustomer(
            PoolFacts.sinceTheFirst(records).stream()
                .map(record -> new Standing(pack, record))
                .toList());
    List<Standing> available = customer.available();
    for (Standing record : customer.records()) {
      PoolStatus status = customer.status(record);
      if (status != PoolStatus.AVAILABLE) {
        // What an incomplete record needs counts for the others of its customer.
        if (status != PoolStatus.CLAIM_ONLY && available.isEmpty()) {
          record.passOverDemand();
        }
        String id = record.record().id();
        reasons.put(id, record.reasons());
        leave(
            id,
            status,
            customer.causes(record, pack.manifest().declared("causes")),
            null,
            customer.duplicateOf(record));
      }
    }
    available.forEach(record -> reasons.put(record.record().id(), customer.reasons(record)));
    if (available.isEmpty()) {
      return Stream.of();
    }
    CustomerDemand demand = customer.demand(available.stream().map(this::demand).toList());
    if (available.size() > 1) {
      further.put(
          demand.customerId(), available.stream().map(record -> record.record().id()).toList());
    }
    return Stream.of(demand);
  }

  private CustomerDemand demand(Standing record) {
    return pack.concluded(
        DemandVerdict.class,
        record.demand(),
        "客户 %s 的权重",
        "a weight for customer %s",
        record.record().id());
  }

  private void leave(
      String id,
      PoolStatus status,
      List<String> causes,
      CustomerDemand demand,
      List<Duplicate> duplicateOf) {
    unassigned.put(id, new Unassigned(id, status, causes, demand, duplicateOf, reasons.get(id)));
  }

  private Seat seat(Representative person) {
    Told<Said> told = Seat.ask(pack, person);
    aboutPeople.put(person.id(), told.reasons());
    return Seat.of(told.value(), person);
  }
}
