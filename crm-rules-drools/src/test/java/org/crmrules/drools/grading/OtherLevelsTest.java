package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.FieldChange;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.RealPacks;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.OtherLevels;
import org.crmrules.grading.OtherLevels.OtherLevel;
import org.junit.jupiter.api.Test;

/** What is lacking for other levels, worked out by hand from the rules of the shipped packs. */
class OtherLevelsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  private static OtherLevels ask(String pack, CustomerProfile customer) {
    return new DroolsGrading(RealPacks.shipped(pack)).otherLevels(customer, AS_OF);
  }

  private static OtherLevel level(OtherLevels told, String level) {
    return told.levels().stream().filter(l -> l.level().equals(level)).findFirst().orElseThrow();
  }

  private static CustomerProfile.Builder customer(String amount) {
    return CustomerProfile.of("C1")
        .amountLast12Months(amount == null ? null : new BigDecimal(amount))
        .ordersLast12Months(14);
  }

  /** G-17 to G-19: 1,000,000, 200,000 and 1,000 yuan. */
  @Test
  void anAmountLacksWhatIsLeftToTheThreshold() {
    OtherLevels told = ask("customer-amount", customer("150000").build());

    assertThat(told.grade()).isEqualTo("C");
    assertThat(told.next().level()).isEqualTo("B");
    assertThat(told.levels())
        .extracting(OtherLevel::level, OtherLevel::better)
        .containsExactly(tuple("A", true), tuple("B", true), tuple("D", false));
    assertThat(level(told, "B").changes())
        .containsExactly(
            new FieldChange(
                0,
                "CustomerProfile",
                "amountLast12Months",
                "近十二个月采购额",
                "12-month purchases",
                "150000",
                "200000",
                new BigDecimal("50000")));
  }

  /** G-20: silent for 12 months, so a day more in April 2025 than on 2 March is late enough. */
  @Test
  void aLevelThatDaysCostComesBackWithALaterDay() {
    OtherLevels told =
        ask(
            "customer-amount",
            customer("150000").lastTransactionOn(LocalDate.of(2025, 1, 15)).build());

    assertThat(told.grade()).isEqualTo("D");
    assertThat(level(told, "C").changes())
        .extracting(FieldChange::field, FieldChange::from, FieldChange::to, FieldChange::by)
        .containsExactly(
            tuple("lastTransactionOn", "2025-01-15", "2025-03-03", new BigDecimal("47")));
    // B lacks both the day and the amount, and says so.
    assertThat(level(told, "B").changes()).isEmpty();
    assertThat(level(told, "B").together())
        .extracting(FieldChange::field, FieldChange::to)
        .containsExactly(
            tuple("amountLast12Months", "200000"), tuple("lastTransactionOn", "2025-03-03"));
  }

  /** G-22: without an amount there is no grade; the least that gives each is told. */
  @Test
  void whoHasNoGradeLacksWhatIsUnknown() {
    OtherLevels told = ask("customer-amount", customer(null).build());

    assertThat(told.grade()).isEqualTo(GradingDecision.UNGRADED);
    assertThat(told.levels()).allMatch(OtherLevel::better);
    assertThat(told.levels())
        .flatExtracting(OtherLevel::changes)
        .extracting(FieldChange::from, FieldChange::to, FieldChange::by)
        .containsExactly(
            tuple(null, "1000000", null),
            tuple(null, "200000", null),
            tuple(null, "1000", null),
            tuple(null, "0", null));
  }

  /**
   * By hand: 50 for the amount (of 50 percent), 50 for the orders (of 30), so with a potential x
   * (of 20) the score is 25 + 15 + x/5; 60 is a B, reached at x = 100.
   */
  @Test
  void aFieldThatAFactorIsComputedFromMovesToWhereTheScoreDoes() {
    CustomerProfile customer =
        customer("200000")
            .potentialScore(new BigDecimal("20"))
            .build()
            .with("companySize", "SMALL");
    OtherLevels told = ask("customer-weighted", customer);

    assertThat(told.grade()).isEqualTo("C"); // 44
    assertThat(level(told, "B").changes())
        .extracting(FieldChange::field, FieldChange::to)
        .containsExactly(
            tuple("amountLast12Months", "1000000"), // 69
            tuple("potentialScore", "100"));
    // 40 + x/5 is below 40 nowhere, so less potential never makes a D.
    assertThat(level(told, "D").changes())
        .extracting(FieldChange::field)
        .doesNotContain("potentialScore");
  }

  /** G-37: groups are no order, and the one across lacks both scores. */
  @Test
  void ofGroupsNoneIsBetterAndThePairIsTheSmallest() {
    CustomerProfile customer =
        customer("0").potentialScore(new BigDecimal("55")).build().with("valueScore", 40);
    OtherLevels told = ask("customer-grid", customer);

    assertThat(told.grade()).isEqualTo("LOW_LOW");
    assertThat(told.next()).isNull();
    assertThat(level(told, "LOW_HIGH").changes())
        .extracting(FieldChange::field, FieldChange::to)
        .containsExactly(tuple("potentialScore", "60"));
    assertThat(level(told, "HIGH_HIGH").changes()).isEmpty();
    assertThat(level(told, "HIGH_HIGH").together())
        .extracting(FieldChange::field, FieldChange::to)
        .containsExactly(tuple("potentialScore", "60"), tuple("valueScore", "60"));
  }

  /** Three things lack, and nobody is told that one or two would do. */
  @Test
  void whereNoTwoChangesDoNothingIsSaid() {
    CustomerProfile customer =
        CustomerProfile.of("C1").amountLast12Months(BigDecimal.ZERO).ordersLast12Months(0).build();
    OtherLevels told = ask("customer-weighted", customer);

    assertThat(told.grade()).isEqualTo(GradingDecision.UNGRADED); // the size is unknown
    assertThat(level(told, "A").reachable()).isFalse(); // and 62 percent is all that one could add
  }

  @Test
  void whereCustomersAreRankedAmongEachOtherOneAloneLacksNothing() {
    assertThatThrownBy(() -> ask("sales-share", customer("1").build()))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("sales-share");
  }

  /** What is unknown is not made known to no use, and nothing is made unknown. */
  @Test
  void nothingBecomesBetterByBeingForgotten() {
    CustomerProfile customer = customer("1000000").contributionScore(new BigDecimal("10")).build();
    OtherLevels told = ask("customer-amount", customer);

    assertThat(told.grade()).isEqualTo("B"); // G-17b: an unknown contribution would not count
    assertThat(level(told, "A").changes())
        .extracting(FieldChange::field, FieldChange::to)
        .containsExactly(tuple("contributionScore", "40"));
    assertThat(List.of(told)).flatExtracting(OtherLevels::reasons).isNotEmpty();
  }
}
