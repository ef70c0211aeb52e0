package org.crmrules.drools.complaint.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.crmrules.UnusableValueException;
import org.junit.jupiter.api.Test;

class SerialNumberTest {

  private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
  private static final NumberPolicy MONTHLY =
      new NumberPolicy(NumberBeginning.YEAR_AND_MONTH, 2, true, true);

  private static final NumberPolicy DAILY = new NumberPolicy(NumberBeginning.DATE, 3, false, true);

  @Test
  void theThirdComplaintOfMarchIs260303() {
    // W-08
    assertThat(MONTHLY.number(MARCH_31, 3)).isEqualTo(new SerialNumber("260303", "2603", false));
  }

  /** C-60: the day is in the number, but does not restart the serial. */
  @Test
  void theSeventhComplaintOfAYearThatIsAcceptedOnTheSecondOfMarchIs260302007() {
    // W-09
    assertThat(DAILY.number(LocalDate.of(2026, 3, 2), 7))
        .isEqualTo(new SerialNumber("260302007", "26", false));
    assertThat(DAILY.number(LocalDate.of(2026, 3, 3), 8))
        .isEqualTo(new SerialNumber("260303008", "26", false));
  }

  @Test
  void theSerialOfTheYearBeginsAgainOnTheFirstOfJanuary() {
    // W-10
    assertThat(DAILY.number(LocalDate.of(2025, 12, 31), 412))
        .isEqualTo(new SerialNumber("251231412", "25", false));
    assertThat(DAILY.number(LocalDate.of(2026, 1, 1), 1))
        .isEqualTo(new SerialNumber("260101001", "26", false));
  }

  @Test
  void theExampleOfTheClauseIsWritten() {
    // E-01
    assertThat(DAILY.number(LocalDate.of(2010, 9, 12), 99))
        .isEqualTo(new SerialNumber("100912099", "10", false));
  }

  @Test
  void theThousandthComplaintOfAYearGetsOneMoreDigit() {
    assertThat(DAILY.number(MARCH_31, 999).widened()).isFalse();
    assertThat(DAILY.number(MARCH_31, 1000)).isEqualTo(new SerialNumber("2603311000", "26", true));
  }

  @Test
  void theHundredthComplaintOfAMonthGetsOneMoreDigit() {
    assertThat(MONTHLY.number(MARCH_31, 99)).isEqualTo(new SerialNumber("260399", "2603", false));
    assertThat(MONTHLY.number(MARCH_31, 100)).isEqualTo(new SerialNumber("2603100", "2603", true));
  }

  @Test
  void withoutWideningASerialThatDoesNotFitIsRefused() {
    NumberPolicy fixed = new NumberPolicy(NumberBeginning.YEAR_AND_MONTH, 2, true, false);

    assertThat(fixed.number(MARCH_31, 99).value()).isEqualTo("260399");
    assertThatExceptionOfType(UnusableValueException.class)
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
    assertThat(new NumberPolicy(NumberBeginning.YEAR_AND_MONTH, 3, false, true).number(MARCH_31, 7))
        .isEqualTo(new SerialNumber("2603007", "26", false));
  }

  @Test
  void withoutYearAndMonthTheNumberIsTheSerial() {
    assertThat(new NumberPolicy(NumberBeginning.NOTHING, 4, true, true).number(MARCH_31, 7))
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
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> MONTHLY.number(MARCH_31, 0))
        .withMessageStartingWith("The serial (0) must be at least 1.");
  }

  @Test
  void aSerialHasOneToNineDigits() {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> new NumberPolicy(NumberBeginning.YEAR_AND_MONTH, 0, true, true))
        .withMessageStartingWith("The digits of the serial (0) must be 1 to 9.");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> new NumberPolicy(NumberBeginning.YEAR_AND_MONTH, 10, true, true))
        .withMessageStartingWith("The digits of the serial (10) must be 1 to 9.");
  }
}
