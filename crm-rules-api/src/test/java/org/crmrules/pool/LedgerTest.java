package org.crmrules.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crmrules.pool.AssignmentPlan.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Capacity in millionths, value in hundredths; what does not fit is said and not cut. */
class LedgerTest {

  private static final String CAPACITY = "The capacity of R1 cannot be counted.";
  private static final String VALUE = "The value of R1 cannot be counted.";

  private static Load load(String capacity, String value, Integer room) {
    return new Load(
        "R1",
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal(value),
        new BigDecimal(value),
        new BigDecimal(capacity),
        1,
        room,
        List.of(),
        List.of(),
        BigDecimal.ZERO,
        List.of());
  }

  private static List<String> faults(String capacity, String value) {
    return new Ledger(List.of(load(capacity, value, null))).measure(0);
  }

  private static CustomerDemand worth(String value) {
    return new CustomerDemand("C1", 1, new BigDecimal(value), Need.NONE, null);
  }

  @Test
  void whatWasHeldAndWhatWasGivenIsCountedTogether() {
    Ledger ledger = new Ledger(List.of(load("1.25", "12.34", null)));
    ledger.give(0, worth("20"));

    assertThat(ledger.measure(0)).isEmpty();
    assertThat(ledger.value(0)).isEqualTo(1_234 + 2_000);
    assertThat(ledger.capacity(0)).isEqualTo(1_250_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.000001", "0.0000010", "999999999999.999999"})
  void aCapacityOfEighteenDigitsInMillionthsCanBeCounted(String capacity) {
    assertThat(faults(capacity, "0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.000001", "0.0000001", "1000000000000", "1E+20"})
  void anyOtherCapacityCannot(String capacity) {
    assertThat(faults(capacity, "0")).containsExactly(CAPACITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.01", "9999999999999999"})
  void aValueOfSixteenDigitsCanBeCounted(String value) {
    assertThat(faults("1", value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "10000000000000000"})
  void anyOtherValueCannot(String value) {
    assertThat(faults("1", value)).containsExactly(VALUE);
  }

  @Test
  void soMuchThatTwiceOfItDoesNotFitCannotBeCounted() {
    // Twenty customers of 1E15 are two quintillions of hundredths.
    assertThat(afterGiving(20, "0").measure(0)).isEmpty();
    assertThat(afterGiving(20, "0.01").measure(0)).containsExactly(VALUE);
    assertThat(afterGiving(200, "0").measure(0)).containsExactly(VALUE);
  }

  private static Ledger afterGiving(int times, String before) {
    Ledger ledger = new Ledger(List.of(load("1", before, null)));
    for (int i = 0; i < times; i++) {
      ledger.give(0, worth("1000000000000000"));
    }
    return ledger;
  }

  @Test
  void theHighestShareIsOfThoseWhoTakePart() {
    Ledger ledger =
        new Ledger(
            List.of(
                load("2", "6", null), // 300 hundredths
                load("0.5", "2.50", null), // 500
                load("0", "100", null),
                load("0.1", "100", 0)));
    for (int person = 0; person < ledger.size(); person++) {
      ledger.measure(person);
    }

    assertThat(ledger.highestShare()).isEqualTo(500);
    assertThat(List.of(0, 1, 2, 3).stream().map(ledger::takesPart))
        .containsExactly(true, true, false, false);
    // 0.03 per unit is 0.06 and 0.015, of which 0.02 is the next hundredth.
    assertThat(ledger.inEachCapacity(3)).startsWith(6, 2);
  }

  @Test
  void thereIsRoomBelowTheLastPlaceAndWithoutALimit() {
    Ledger ledger = new Ledger(List.of(load("1", "0", null), load("1", "0", 2), load("1", "0", 1)));

    assertThat(List.of(0, 1, 2).stream().map(ledger::hasRoom)).containsExactly(true, true, false);
  }
}
