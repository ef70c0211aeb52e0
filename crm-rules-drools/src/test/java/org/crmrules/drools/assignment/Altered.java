package org.crmrules.drools.assignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.AssignmentPlan.Unassigned;

/**
 * Plans that differ a little from another, with loads that fit what they give; and what they cost.
 */
public final class Altered {

  private Altered() {}

  /** Every plan that differs in who has one customer. */
  public static Stream<AssignmentPlan> moved(AssignmentPlan plan) {
    return plan.assignments().stream()
        .flatMap(
            old ->
                plan.loads().stream()
                    .filter(to -> canHave(to, old) && hasRoom(to))
                    .filter(to -> !to.representativeId().equals(old.representativeId()))
                    .map(
                        to -> {
                          List<Assignment> altered = new ArrayList<>(plan.assignments());
                          altered.set(
                              altered.indexOf(old),
                              new Assignment(old.demand(), to.representativeId(), List.of()));
                          return recounted(with(plan, altered, plan.unassigned()));
                        }));
  }

  private static boolean hasRoom(Load load) {
    return load.room() == null || load.customers() < load.room();
  }

  static boolean canHave(Load load, Assignment given) {
    return load.takesPart() && load.meets(given.demand().need());
  }

  /** Every plan that differs by one exchange of two customers of one weight. */
  static Stream<AssignmentPlan> exchanged(AssignmentPlan plan) {
    return swapped(plan, true);
  }

  /** Every plan that differs by one exchange of two customers of different weight. */
  static Stream<AssignmentPlan> swapped(AssignmentPlan plan) {
    return swapped(plan, false);
  }

  private static Stream<AssignmentPlan> swapped(AssignmentPlan plan, boolean oneWeight) {
    Map<String, Load> people =
        plan.loads().stream().collect(Collectors.toMap(Load::representativeId, l -> l));
    List<Assignment> given = plan.assignments();
    List<AssignmentPlan> plans = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      for (int j = 0; j < i; j++) {
        Assignment one = given.get(i);
        Assignment other = given.get(j);
        if (oneWeight == (one.weight() == other.weight())
            && canHave(people.get(one.representativeId()), other)
            && canHave(people.get(other.representativeId()), one)
            && !one.representativeId().equals(other.representativeId())) {
          List<Assignment> altered = new ArrayList<>(given);
          altered.set(i, new Assignment(one.demand(), other.representativeId(), List.of()));
          altered.set(j, new Assignment(other.demand(), one.representativeId(), List.of()));
          plans.add(recounted(with(plan, altered, plan.unassigned())));
        }
      }
    }
    return plans.stream();
  }

  static BigDecimal valueCost(AssignmentPlan plan) {
    return plan.loads().stream()
        .filter(l -> l.capacity().signum() > 0)
        .map(
            l ->
                l.valueAfter()
                    .multiply(l.valueAfter())
                    .divide(l.capacity(), MathContext.DECIMAL128))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .round(new MathContext(20));
  }

  static BigDecimal cost(AssignmentPlan plan) {
    return cost(plan, "");
  }

  static BigDecimal cost(AssignmentPlan plan, String except) {
    return plan.loads().stream()
        .filter(l -> l.capacity().signum() > 0 && !l.representativeId().equals(except))
        .map(l -> l.after().multiply(l.after()).divide(l.capacity(), MathContext.DECIMAL128))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .round(new MathContext(20));
  }

  public static AssignmentPlan with(
      AssignmentPlan plan, List<Assignment> given, List<Unassigned> rest) {
    return new AssignmentPlan(
        given, rest, plan.loads(), plan.certificate(), plan.policy(), plan.asOf());
  }

  /** The same plan, with loads that fit what it gives. */
  public static AssignmentPlan recounted(AssignmentPlan plan) {
    List<Load> loads =
        plan.loads().stream()
            .map(
                l -> {
                  List<Assignment> mine =
                      plan.assignments().stream()
                          .filter(a -> a.representativeId().equals(l.representativeId()))
                          .toList();
                  int weight = mine.stream().mapToInt(Assignment::weight).sum();
                  return new Load(
                      l.representativeId(),
                      l.before(),
                      l.before().add(BigDecimal.valueOf(weight)),
                      l.valueBefore(),
                      l.valueBefore()
                          .add(
                              mine.stream()
                                  .map(a -> a.demand().value())
                                  .filter(Objects::nonNull)
                                  .reduce(BigDecimal.ZERO, BigDecimal::add)),
                      l.capacity(),
                      mine.size(),
                      l.room(),
                      l.regions(),
                      l.products(),
                      l.credit(),
                      l.reasons());
                })
            .toList();
    return new AssignmentPlan(
        plan.assignments(),
        plan.unassigned(),
        loads,
        plan.certificate(),
        plan.policy(),
        plan.asOf());
  }
}
