package org.crmrules.drools.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.crmrules.ask.UnmetCondition;
import org.crmrules.ask.UnmetCondition.Comparison;
import org.crmrules.ask.UnmetCondition.Why;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.problem.Problems;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackDomain;
import org.crmrules.score.Score;
import org.junit.jupiter.api.Test;

/** Where the conditions of a rule did not hold, worked out by hand. */
class RuleReadingTest {

  private static CustomerProfile customer(String id, String amount, Integer orders) {
    return CustomerProfile.of(id)
        .amountLast12Months(amount == null ? null : new BigDecimal(amount))
        .ordersLast12Months(orders)
        .build();
  }

  private static RuleReading.Failure failure(String when, Object... facts) {
    Problems problems = new Problems();
    CheckedPack pack =
        RuleFile.check(
            PackDomain.GRADING, RuleFile.of(PackDomain.GRADING, List.of(when)), problems);
    assertThat(problems.sorted()).isEmpty();
    return new RuleReading(List.of(facts)).failure(pack.rules().get(0).when());
  }

  private static UnmetCondition unmet(String when, Object... facts) {
    return failure(when, facts).unmet();
  }

  @Test
  void aRuleThatFiresHasNoFailure() {
    assertThat(failure("CustomerProfile( ordersLast12Months >= 3 )", customer("C1", null, 3)))
        .isNull();
  }

  @Test
  void theFirstConditionThatFailsIsToldWithItsValueItsConstantAndTheDistance() {
    UnmetCondition unmet =
        unmet(
            "CustomerProfile( ordersLast12Months >= 3, amountLast12Months >= 1000, potentialScore > 50 )",
            customer("C1", "999.50", 3));

    assertThat(unmet.why()).isEqualTo(Why.DOES_NOT_HOLD);
    assertThat(unmet.fact()).isEqualTo("CustomerProfile");
    assertThat(unmet.about()).isEqualTo("C1");
    assertThat(unmet.condition()).isEqualTo("amountLast12Months >= 1000");
    assertThat(unmet.comparisons())
        .containsExactly(
            new Comparison(
                "amountLast12Months",
                "近十二个月采购额",
                "12-month purchases",
                "999.5",
                ">=",
                List.of("1000"),
                new BigDecimal("0.50"),
                false));
  }

  @Test
  void whatIsUnknownHasNoDistance() {
    assertThat(
            unmet("CustomerProfile( amountLast12Months >= 1000 )", customer("C1", null, 3))
                .comparisons())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.value()).isNull();
              assertThat(one.distance()).isNull();
            });
  }

  @Test
  void ofAnAndTheFailingPartIsTold() {
    assertThat(
            unmet(
                    "CustomerProfile( ordersLast12Months >= 3 && amountLast12Months >= 1000 )",
                    customer("C1", "10", 3))
                .condition())
        .isEqualTo("amountLast12Months >= 1000");
  }

  @Test
  void ofAnOrEveryPartIsToldAndWhetherItHolds() {
    UnmetCondition unmet =
        unmet(
            "CustomerProfile( ordersLast12Months >= 3 || (amountLast12Months >= 1000 && potentialScore > 50) )",
            customer("C1", "5000", 1));

    assertThat(unmet.comparisons())
        .extracting(Comparison::field, Comparison::holds)
        .containsExactly(
            tuple("ordersLast12Months", false),
            tuple("amountLast12Months", true),
            tuple("potentialScore", false));
  }

  @Test
  void aFactThatIsNotThereIsToldWithAllThatItWouldHaveToBe() {
    UnmetCondition unmet =
        unmet(
            "CustomerProfile( ordersLast12Months >= 3 ) Score( value >= 60, value < 80 )",
            customer("C1", null, 3));

    assertThat(unmet)
        .isEqualTo(
            new UnmetCondition(Why.NO_FACT, "Score", null, "value >= 60, value < 80", List.of()));
  }

  @Test
  void aFactThatMustNotBeThereIsToldWithWhatItIs() {
    UnmetCondition unmet =
        unmet(
            "not CustomerProfile( ordersLast12Months != null, ordersLast12Months >= 3 )",
            customer("C1", null, 5));

    assertThat(unmet.why()).isEqualTo(Why.HOLDS);
    assertThat(unmet.condition()).isEqualTo("ordersLast12Months != null, ordersLast12Months >= 3");
    assertThat(unmet.comparisons())
        .extracting(Comparison::value, Comparison::holds)
        .containsExactly(tuple("5", true), tuple("5", true));
  }

  @Test
  void ofSeveralFactsTheOneThatCameFurthestIsTold() {
    String when = "CustomerProfile( ordersLast12Months >= 3, amountLast12Months >= 1000 )";

    assertThat(unmet(when, customer("C1", "2000", 1), customer("C2", "10", 4)).about())
        .isEqualTo("C2");
  }

  @Test
  void aJoinFailsWhereTheBoundValueDoesNotFit() {
    UnmetCondition unmet =
        unmet(
            "CustomerProfile( $amount : amountLast12Months ) Score( value >= $amount )",
            customer("C1", "70", null),
            new Score(new BigDecimal("60")));

    assertThat(unmet.fact()).isEqualTo("Score");
    assertThat(unmet.comparisons())
        .extracting(Comparison::against, Comparison::distance)
        .containsExactly(tuple(List.of("70"), new BigDecimal("10")));
  }

  /** The second way of the first part goes on where the first ends. */
  @Test
  void whatHoldsInOneWayIsNoFailure() {
    assertThat(
            failure(
                "CustomerProfile( $amount : amountLast12Months ) Score( value != null, value == $amount )",
                customer("C1", "70", null),
                customer("C2", "60", null),
                new Score(new BigDecimal("60"))))
        .isNull();
  }

  /** The longer branch of an "or" that was passed is nobody's fault. */
  @Test
  void whatWasPassedInAnotherWayIsNotBlamed() {
    UnmetCondition unmet =
        unmet(
            "( CustomerProfile( ordersLast12Months >= 3, ordersLast12Months >= 4, amountLast12Months >= 9 )"
                + " or CustomerProfile( potentialScore == null ) ) CustomerGrade( level == \"AA\" )",
            customer("C1", "5", 6),
            new CustomerGrade("BB"));

    assertThat(unmet.fact()).isEqualTo("CustomerGrade");
    assertThat(unmet.comparisons())
        .extracting(Comparison::value, Comparison::operator, Comparison::against)
        .containsExactly(tuple("BB", "==", List.of("AA")));
  }

  @Test
  void oneOfSeveralCodesIsToldWithAllOfThem() {
    assertThat(
            unmet("CustomerGrade( level in (\"AA\", \"CC\") )", new CustomerGrade("BB"))
                .comparisons())
        .extracting(Comparison::operator, Comparison::against)
        .containsExactly(tuple("in", List.of("AA", "CC")));
  }
}
