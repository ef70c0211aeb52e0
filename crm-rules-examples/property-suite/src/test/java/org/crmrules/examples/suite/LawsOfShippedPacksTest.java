package org.crmrules.examples.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same for grades, complaints, suppliers and money: by seeds, on packs that ship. */
class LawsOfShippedPacksTest {

  private static final int QUESTIONS = 60;
  private static final CrmRules RULES =
      CrmRules.load(
          PackSource.embedded().only("customer-amount", "complaint-manufacturing", "supplier"));
  private static final Facts CUSTOMERS = Facts.of(RULES, "customer-amount");
  private static final Facts COMPLAINTS = Facts.of(RULES, "complaint-manufacturing");
  private static final Facts SUPPLIERS = Facts.of(RULES, "supplier");

  @AfterAll
  static void close() {
    RULES.close();
  }

  private static void graded(GradingService grading, long seed) {
    Laws.grading(grading, CUSTOMERS.asOf())
        .holdFor(CUSTOMERS.samples(CustomerProfile.class, 0, 6, seed));
  }

  private static void split(SettlementService settlements, long seed) {
    Laws.settlement(settlements, COMPLAINTS.asOf())
        .costIsSplitToTheCent(COMPLAINTS.sample(SharedCost.class, seed));
  }

  private static void rated(SupplierService suppliers, long seed) {
    Laws.rating(RULES, suppliers, SUPPLIERS.asOf())
        .neverBetterForWorse(SUPPLIERS.sample(SupplierRecord.class, seed));
  }

  @Test
  void customersAreGradedAsTheLawsSay() {
    each(seed -> graded(RULES.grading(), seed));
  }

  /** The order in which customers come must not matter, nor who else is asked about. */
  @Test
  void gradesThatHangOnWhereACustomerStandsAreFoundOut() {
    GradingService broken =
        broken(
            GradingService.class,
            RULES.grading(),
            "rank",
            given -> {
              List<?> customers = List.copyOf((Collection<?>) given[0]);
              return new Object[] {
                customers.stream()
                    .map(one -> (CustomerProfile) one)
                    .map(
                        one ->
                            one.equals(customers.get(0))
                                ? one.toBuilder().amountLast12Months(BigDecimal.ZERO).build()
                                : one)
                    .toList(),
                given[1]
              };
            });

    assertThat(found(seed -> graded(broken, seed)).getMessage()).contains("CustomerProfile");
  }

  @Test
  void costsAreSplitToTheCent() {
    each(seed -> split(RULES.settlements(), seed));
  }

  @Test
  void aCentThatIsLostIsFoundOut() {
    SettlementService broken =
        broken(
            SettlementService.class,
            RULES.settlements(),
            "allocateCost",
            given -> {
              SharedCost cost = (SharedCost) given[0];
              return new Object[] {
                cost.toBuilder()
                    .items(
                        cost.items().stream()
                            .map(
                                item ->
                                    item.toBuilder()
                                        .amount(item.amount().add(new BigDecimal("0.01")))
                                        .build())
                            .toList())
                    .build(),
                given[1]
              };
            });

    assertThat(found(seed -> split(broken, seed)).law()).isNotBlank();
  }

  @Test
  void suppliersAreRatedAsTheLawsSay() {
    each(seed -> rated(RULES.suppliers(), seed));
  }

  @Test
  void historiesOfSuppliersAndComplaintsKeepTheirLaws() {
    each(
        seed -> {
          Laws.qualification(RULES.suppliers(), ZoneId.of("Asia/Shanghai"))
              .holdFor(SUPPLIERS.sample(SupplierHistory.class, seed), SUPPLIERS.asOf());
          Laws.clock(RULES, RULES.complaints())
              .timeGoesOn(COMPLAINTS.sample(ComplaintCase.class, seed), COMPLAINTS.asOf());
        });
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> CUSTOMERS.sample(SupplierRecord.class, 1))
        .withMessageContaining("CustomerProfile");
  }

  private static void each(LongConsumer law) {
    for (long seed = 0; seed < QUESTIONS; seed++) {
      law.accept(seed);
    }
  }

  private static BrokenLawError found(LongConsumer law) {
    for (long seed = 0; seed < 10 * QUESTIONS; seed++) {
      long asked = seed;
      BrokenLawError found = catchThrowableOfType(BrokenLawError.class, () -> law.accept(asked));
      if (found != null) {
        return found;
      }
    }
    throw new AssertionError("No law found it out.");
  }

  /** A service that answers one question as if something else had been asked. */
  private static <S> S broken(
      Class<S> type, S honest, String question, UnaryOperator<Object[]> otherwise) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> {
              try {
                boolean lied =
                    method.getName().equals(question)
                        && given != null
                        && given.length == 2
                        && !(given[0] instanceof Supplier);
                return method.invoke(honest, lied ? otherwise.apply(given) : given);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
