package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.Limits;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;

/** Laws of grading by amount, over customers that nobody thought of. */
class DroolsGradingLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final List<String> WORST_FIRST = List.of("D", "C", "B", "A");

  private final RunningPack pack = RealPacks.shipped("customer-amount");

  @Provide
  Arbitrary<CustomerProfile> customers() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.oneOf(
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("5000000"))
                .ofScale(2),
            Arbitraries.of("999.99", "1000", "199999.99", "200000", "999999.99", "1000000", "0.00")
                .map(BigDecimal::new));
    return Combinators.combine(
            amounts.injectNull(0.1),
            Arbitraries.integers().between(0, 500).injectNull(0.1),
            Arbitraries.integers().between(0, 1_200).injectNull(0.2))
        .as(
            (amount, orders, daysAgo) ->
                CustomerProfile.of("C-1")
                    .amountLast12Months(amount)
                    .ordersLast12Months(orders)
                    .lastTransactionOn(daysAgo == null ? null : TODAY.minusDays(daysAgo))
                    .build());
  }

  private GradingDecision grade(CustomerProfile customer) {
    return new DroolsGrading(pack).grade(customer, AS_OF);
  }

  private static boolean complete(CustomerProfile customer) {
    return customer.amountLast12Months() != null && customer.ordersLast12Months() != null;
  }

  @Property
  void everyCustomerHasExactlyOneGradeOrIsUngraded(@ForAll("customers") CustomerProfile customer) {
    assertThat(grade(customer).grade())
        .isIn(complete(customer) ? WORST_FIRST : List.of(GradingDecision.UNGRADED));
  }

  /** The clauses G-17 to G-20, written down a second time. */
  @Property
  void theGradeIsWhatTheClausesSay(@ForAll("customers") CustomerProfile customer) {
    if (!complete(customer)) {
      return;
    }
    BigDecimal amount = customer.amountLast12Months();
    LocalDate last = customer.lastTransactionOn();
    String expected;
    if (last != null && !last.isAfter(TODAY.minusMonths(12))
        || amount.compareTo(new BigDecimal("1000")) < 0) {
      expected = "D";
    } else if (amount.compareTo(new BigDecimal("1000000")) >= 0) {
      expected = "A";
    } else {
      expected = amount.compareTo(new BigDecimal("200000")) >= 0 ? "B" : "C";
    }

    assertThat(grade(customer).grade()).isEqualTo(expected);
  }

  /** Whatever was asked before, and whether or not the cell of the customer was among it. */
  @Property
  void whatIsRememberedIsWhatTheRulesWouldSay(@ForAll("customers") CustomerProfile customer) {
    RunningPack forgetful = new RunningPack(pack.compiled(), Limits.defaults().withRemembered(0));

    GradingDecision first = grade(customer);
    GradingDecision again = grade(customer);

    assertThat(first).isEqualTo(new DroolsGrading(forgetful).grade(customer, AS_OF));
    assertThat(again).isEqualTo(first);
    assertThat(again.reasons()).hasSameSizeAs(first.reasons()).isEqualTo(first.reasons());
  }
}
