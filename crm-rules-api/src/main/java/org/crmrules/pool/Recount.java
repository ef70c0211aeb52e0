package org.crmrules.pool;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.Visible;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;

/** Counts a plan again, and says where it does not come out. Not thread-safe. */
final class Recount {

  private final List<Load> people;
  private final List<String> faults;
  private final Ledger ledger;
  private final int[] given;
  private final long[] weight;
  private final BigDecimal[] value;

  private Recount(AssignmentPlan plan, List<String> faults) {
    this.people = plan.loads();
    this.faults = faults;
    this.ledger = new Ledger(people);
    this.given = new int[people.size()];
    this.weight = new long[people.size()];
    this.value = new BigDecimal[people.size()];
    Arrays.fill(value, BigDecimal.ZERO);
  }

  /** What was given to whom; faults are added. */
  static Ledger of(AssignmentPlan plan, List<String> faults) {
    Recount recount = new Recount(plan, faults);
    Set<String> seen = new HashSet<>();
    plan.unassigned().forEach(u -> seen.add(u.customerId()));
    for (Assignment a : plan.assignments()) {
      if (!seen.add(a.customerId())) {
        faults.add(Visible.sentence("%s is in the plan twice.", a.customerId()));
      } else if (!a.goesAlong()) {
        recount.give(a);
      }
    }
    for (int person = 0; person < recount.given.length; person++) {
      recount.check(person);
    }
    return recount.ledger;
  }

  private void give(Assignment a) {
    Integer person = ledger.person(a.representativeId());
    if (person == null || !ledger.eligible(a.demand().need()).get(person)) {
      faults.add(
          Visible.sentence("%s cannot be given to %s.", a.customerId(), a.representativeId()));
      return;
    }
    given[person]++;
    weight[person] += a.weight();
    if (a.demand().value() != null) {
      value[person] = value[person].add(a.demand().value());
    }
    ledger.give(person, a.demand());
  }

  private void check(int person) {
    Load load = people.get(person);
    if (load.room() != null && given[person] > load.room()) {
      faults.add(Visible.sentence("%s has more customers than room.", load.representativeId()));
    }
    if (given[person] != load.customers()
        || load.before().add(BigDecimal.valueOf(weight[person])).compareTo(load.after()) != 0) {
      faults.add(
          Visible.sentence("The load of %s is not what was given.", load.representativeId()));
    }
    if (load.valueBefore().add(value[person]).compareTo(load.valueAfter()) != 0) {
      faults.add(
          Visible.sentence("The value of %s is not what was given.", load.representativeId()));
    }
    faults.addAll(ledger.measure(person));
  }
}
