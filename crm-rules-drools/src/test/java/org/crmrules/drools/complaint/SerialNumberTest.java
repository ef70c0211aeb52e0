package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SerialNumberTest {

  private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
  private static final NumberPolicy MONTHLY = new NumberPolicy(true, 2, true, true);

  @Test
  void theThirdComplaintOfMarchIs260303() {
    // W-08
    assertThat(MONTHLY.number(MARCH_31, 3)).isEqualTo(new SerialNumber("260303", "2603", false));
  }

  @Test
  void theHundredthComplaintOfAMonthGetsOneMoreDigit() {
    assertThat(MONTHLY.number(MARCH_31, 99)).isEqualTo(new SerialNumber("260399", "2603", false));
    assertThat(MONTHLY.number(MARCH_31, 100)).isEqualTo(new SerialNumber("2603100", "2603", true));
  }

  @Test
  void withoutWideningASerialThatDoesNotFitIsRefused() {
    NumberPolicy fixed = new NumberPolicy(true, 2, true, false);

    assertThat(fixed.number(MARCH_31, 99).value()).isEqualTo("260399");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixed.number(MARCH_31, 100))
        .withMessageStartingWith("The serial (100) must fit 2 digits in scope 2603.");
  }

  @Test
  void aNewMonthIsANewScope() {
    assertThat(MONTHLY.number(LocalDate.of(2026, 4, 1), 1))
        .isEqualTo(new SerialNumber("260401", "2604", false));
  }

  @Test
  void aYearOfWhichTheLastTwoDigitsAreSmallKeepsBoth() {
    assertThat(MONTHLY.number(LocalDate.of(2009, 12, 1), 1).value()).isEqualTo("091201");
  }

  @Test
  void aSerialThatGoesOnThroughTheYearHasTheYearAsItsScope() {
    assertThat(new NumberPolicy(true, 3, false, true).number(MARCH_31, 7))
        .isEqualTo(new SerialNumber("2603007", "26", false));
  }

  @Test
  void withoutYearAndMonthTheNumberIsTheSerial() {
    assertThat(new NumberPolicy(false, 4, true, true).number(MARCH_31, 7))
        .isEqualTo(new SerialNumber("0007", "2603", false));
  }

  @Test
  void theDigitsAreTheSameInEveryLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      assertThat(MONTHLY.number(MARCH_31, 3).value()).isEqualTo("260303");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aSerialCountsFromOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MONTHLY.number(MARCH_31, 0))
        .withMessageStartingWith("The serial (0) must be at least 1.");
  }

  @Test
  void aSerialHasOneToNineDigits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NumberPolicy(true, 0, true, true))
        .withMessageStartingWith("The digits of the serial (0) must be 1 to 9.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NumberPolicy(true, 10, true, true))
        .withMessageStartingWith("The digits of the serial (10) must be 1 to 9.");
  }
}
