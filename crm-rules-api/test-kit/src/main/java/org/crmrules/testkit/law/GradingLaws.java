package org.crmrules.testkit.law;

import static org.crmrules.testkit.BrokenLawError.unless;
import static org.crmrules.testkit.BrokenLawError.unlessEqual;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.PopulationGrades;
import org.crmrules.testkit.BrokenLawError;

/**
 * What {@link GradingService} promises, whether it grades each by itself or ranks them: held for
 * any customers that are valid. Thread-safe: immutable.
 *
 * @param grading what is asked
 * @param asOf as of when
 */
public record GradingLaws(GradingService grading, Instant asOf) {

  /** All that hold of any policy. */
  public void holdFor(Collection<CustomerProfile> customers) {
    everybodyIsGraded(customers);
    askedAgain(customers);
    anyOrder(customers);
    oneByOne(customers);
    equalsAreEqual(customers);
  }

  /** Everybody gets a level, or it is said what is missing; in the order in which they come. */
  public void everybodyIsGraded(Collection<CustomerProfile> customers) {
    PopulationGrades graded = grading.rank(customers, asOf);
    unlessEqual(
        customers.stream().map(CustomerProfile::id).toList(),
        graded.customers().stream().map(GradingDecision::customerId).toList(),
        "Everybody gets one decision, in the order in which they come.",
        customers);
    for (GradingDecision decision : graded.customers()) {
      unless(
          !(decision.outcome() instanceof Ungraded ungraded) || !ungraded.missing().isEmpty(),
          "Whoever gets no grade is told what is missing.",
          () -> BrokenLawError.about(customers) + decision);
    }
  }

  /** The same question has the same answer, with the same reasons. */
  public void askedAgain(Collection<CustomerProfile> customers) {
    unlessEqual(
        grading.rank(customers, asOf),
        grading.rank(customers, asOf),
        "The same question has the same answer.",
        customers);
  }

  /** The order in which they come does not matter, held at once or read twice. */
  public void anyOrder(Collection<CustomerProfile> customers) {
    PopulationGrades graded = grading.rank(customers, asOf);
    for (List<CustomerProfile> turned : Orders.of(customers)) {
      PopulationGrades other = grading.rank(turned, asOf);
      String law = "The order in which customers come does not matter.";
      unlessEqual(byId(graded.customers()), byId(other.customers()), law, customers, turned);
      unlessEqual(lists(graded), lists(other), law, customers, turned);
      unlessEqual(
          byId(graded.customers()),
          byId(grading.rank(turned::stream, asOf).map(result -> result.orThrow()).toList()),
          "Customers that are read twice are graded as those that are held.",
          customers);
    }
  }

  /** Who can be graded alone is graded alone as among others, one by one and in a batch. */
  public void oneByOne(Collection<CustomerProfile> customers) {
    List<GradingDecision> together = grading.rank(customers, asOf).customers();
    if (together.stream().allMatch(decision -> decision.ranks().isEmpty())) {
      String law = "One by one and in a batch everybody is graded alike.";
      unlessEqual(
          together, customers.stream().map(c -> grading.grade(c, asOf)).toList(), law, customers);
      unlessEqual(
          together,
          grading.grade(customers.stream(), asOf).map(result -> result.orThrow()).toList(),
          law,
          customers);
    }
  }

  /** Who differs in nothing but the id gets the same grade, score, labels and ranks. */
  public void equalsAreEqual(Collection<CustomerProfile> customers) {
    Set<String> ids = customers.stream().map(CustomerProfile::id).collect(Collectors.toSet());
    List<CustomerProfile> all = new ArrayList<>(customers);
    List<String> twins = new ArrayList<>();
    int number = 0;
    for (CustomerProfile customer : customers) {
      String id;
      do {
        id = "twin" + number++;
      } while (ids.contains(id));
      twins.add(id);
      all.add(customer.toBuilder().id(id).build());
    }
    Map<String, GradingDecision> graded = byId(grading.rank(all, asOf).customers());
    int at = 0;
    for (CustomerProfile customer : customers) {
      GradingDecision twin = graded.get(twins.get(at++));
      unlessEqual(
          butForTheId(graded.get(customer.id())),
          butForTheId(twin),
          "Customers that differ in the id alone are graded alike.",
          customer,
          twin);
    }
  }

  /**
   * Keeps a promise between a customer and the same one with the value of another in a field: not
   * looked at where either value is unknown, or either customer is not graded.
   *
   * @param bestFirst the levels; a pack declares them as {@code levels}
   */
  public void keeps(
      GradePromise promise,
      List<String> bestFirst,
      CustomerProfile customer,
      CustomerProfile valued) {
    NamedField field = new NamedField(promise.field());
    Object here = field.of(customer);
    Object there = field.of(valued);
    if (here == null || there == null) {
      return;
    }
    boolean more = compare(there, here) > 0;
    CustomerProfile other = field.with(customer, there);
    // The same way for both, so that a day that is counted is unknown in both.
    GradingDecision low = alone(more ? field.with(customer, here) : other);
    GradingDecision high = alone(more ? other : field.with(customer, here));
    int lowLevel = bestFirst.indexOf(low.grade());
    int highLevel = bestFirst.indexOf(high.grade());
    unless(
        lowLevel < 0
            || highLevel < 0
            || (promise.better() ? highLevel <= lowLevel : highLevel >= lowLevel),
        "The grade never "
            + (promise.better() ? "falls" : "rises")
            + " when "
            + promise.field()
            + " rises.",
        () -> BrokenLawError.about(customer, other) + low + "\n" + high);
  }

  /**
   * The value of a field moves nothing: what a policy must not weigh ({@link ForbiddenFields}).
   *
   * @param valued a customer whose value is taken
   */
  public void ignores(String field, CustomerProfile customer, CustomerProfile valued) {
    NamedField named = new NamedField(field);
    CustomerProfile other = named.with(customer, named.of(valued));
    unlessEqual(
        butForTheId(alone(customer)),
        butForTheId(alone(other)),
        "What must not be weighed moves no grade: " + field + ".",
        customer,
        other);
  }

  private GradingDecision alone(CustomerProfile customer) {
    return grading.rank(List.of(customer), asOf).customers().get(0);
  }

  @SuppressWarnings("unchecked") // numbers, texts and days can be compared with their kind
  private static int compare(Object one, Object other) {
    if (one instanceof Number && other instanceof Number) {
      return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static List<Object> butForTheId(GradingDecision decision) {
    List<Object> all = new ArrayList<>();
    all.add(decision.outcome());
    all.add(decision.labels());
    all.add(decision.plan());
    all.add(decision.score() == null ? null : decision.score().stripTrailingZeros());
    all.add(decision.unknown());
    all.add(decision.ranks());
    return all;
  }

  private static Set<List<Object>> lists(PopulationGrades graded) {
    Set<List<Object>> lists = new HashSet<>();
    graded
        .lists()
        .forEach(
            list -> {
              List<Object> told = new ArrayList<>();
              told.add(list.level());
              told.add(list.by());
              told.add(Set.copyOf(list.customerIds()));
              lists.add(told);
            });
    return lists;
  }

  private static Map<String, GradingDecision> byId(Collection<GradingDecision> decisions) {
    return decisions.stream()
        .collect(Collectors.toMap(GradingDecision::customerId, Function.identity()));
  }
}
