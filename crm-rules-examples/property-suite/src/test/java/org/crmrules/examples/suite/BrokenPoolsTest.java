package org.crmrules.examples.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.crmrules.CrmRules;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.junit.jupiter.api.Test;

/**
 * Each law finds out a pool that breaks it, within some hundred questions, and says so in words: a
 * law that passes whatever is done is worth nothing.
 */
class BrokenPoolsTest {

  private static final CrmRules RULES = OurPool.pack().load();
  private static final Facts FACTS = Facts.of(RULES, "our-pool");
  private static final int QUESTIONS = 400;

  /** Plans otherwise than it should. */
  @FunctionalInterface
  private interface Plan
      extends BiFunction<List<PoolCustomer>, List<Representative>, AssignmentPlan> {}

  private static AssignmentPlan good(
      Collection<PoolCustomer> customers, Collection<Representative> people) {
    return RULES.pool().assign(customers, people, FACTS.asOf());
  }

  @Test
  void aPoolThatForgetsRegionsGivesToSomebodyIneligible() {
    assertThat(
            found(
                (customers, people) ->
                    good(
                        customers,
                        people.stream()
                            .map(p -> p.toBuilder().regions(List.of()).build())
                            .toList())))
        .contains("given", "PoolCustomer", "Representative");
  }

  @Test
  void aPoolThatGivesToWhoIsThereFirstMindsTheOrder() {
    assertThat(
            found(
                (customers, people) ->
                    good(customers, people.isEmpty() ? people : people.subList(0, 1))))
        .isNotBlank();
  }

  @Test
  void aPoolThatFavoursANameMindsNames() {
    assertThat(
            found(
                (customers, people) ->
                    good(customers, people.stream().filter(p -> !p.id().equals("R2")).toList())))
        .isNotBlank();
  }

  @Test
  void aPoolThatForgetsACustomerDoesNotPlaceEverybody() {
    assertThat(
            found(
                (customers, people) ->
                    good(
                        customers.stream()
                            .sorted(Comparator.comparing(PoolCustomer::id))
                            .skip(customers.size() > 2 ? 1 : 0)
                            .toList(),
                        people)))
        .isNotBlank();
  }

  /** What the laws say of it, for the first question by which they find it out. */
  private static String found(Plan plan) {
    PoolService broken = broken(plan);
    for (int seed = 0; seed < QUESTIONS; seed++) {
      List<PoolCustomer> customers = FACTS.samples(PoolCustomer.class, 0, 6, seed);
      List<Representative> people = FACTS.samples(Representative.class, 0, 4, ~seed);
      BrokenLawError found =
          catchThrowableOfType(
              BrokenLawError.class,
              () -> Laws.assignment(broken, FACTS.asOf()).holdFor(customers, people));
      if (found != null) {
        assertThat(found.law()).endsWith(".");
        return found.getMessage();
      }
    }
    throw new AssertionError("No law found it out in " + QUESTIONS + " questions.");
  }

  @SuppressWarnings("unchecked") // as the service takes them
  private static PoolService broken(Plan plan) {
    return (PoolService)
        Proxy.newProxyInstance(
            PoolService.class.getClassLoader(),
            new Class<?>[] {PoolService.class},
            (proxy, method, given) -> {
              if (method.getName().equals("assign")) {
                return plan.apply(
                    new ArrayList<>((Collection<PoolCustomer>) given[0]),
                    new ArrayList<>((Collection<Representative>) given[1]));
              }
              try {
                return method.invoke(RULES.pool(), given);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
