package org.crmrules.drools.complaint.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.crmrules.UnusableValueException;
import org.crmrules.complaint.NumberParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReadingTest {

  private static final NumberReading DAILY =
      new NumberReading(new NumberPolicy(NumberBeginning.DATE, 3, false, true));
  private static final NumberReading MONTHLY =
      new NumberReading(new NumberPolicy(NumberBeginning.YEAR_AND_MONTH, 2, true, true));
  private static final NumberReading FIXED =
      new NumberReading(new NumberPolicy(NumberBeginning.YEAR_AND_MONTH, 2, true, false));

  /** E-01: the 99th complaint of the year, not of the day; which century is not in the number. */
  @Test
  void theExampleOfTheClauseIsRead() {
    NumberParts parts = DAILY.of("100912099");

    assertThat(parts).isEqualTo(new NumberParts(10, 9, 12, 99, false));
    assertThat(parts.years(1900, 2199)).containsExactly(1910, 2010, 2110);
  }

  /** W-08: it looks like the third of March, and is the third complaint of March. */
  @Test
  void aNumberThatLooksLikeADateHasNoDay() {
    assertThat(MONTHLY.of("260303")).isEqualTo(new NumberParts(26, 3, null, 3, false));
  }

  @Test
  void aWidenedSerialIsReadWhole() {
    assertThat(MONTHLY.of("2603100")).isEqualTo(new NumberParts(26, 3, null, 100, true));
    assertThat(DAILY.of("2611301000")).isEqualTo(new NumberParts(26, 11, 30, 1000, true));
  }

  @Test
  void aNumberWithoutABeginningIsItsSerialAndMeansNoYear() {
    NumberParts parts =
        new NumberReading(new NumberPolicy(NumberBeginning.NOTHING, 4, true, true)).of("0007");

    assertThat(parts).isEqualTo(new NumberParts(null, null, null, 7, false));
    assertThat(parts.years(1900, 2199)).isEmpty();
  }

  /** In the year 00 of one century there is such a day, in that of another there is not. */
  @Test
  void aLeapDayIsTakenIfAnyCenturyHasIt() {
    assertThat(DAILY.of("000229001").day()).isEqualTo(29);
    assertThat(DAILY.of("280229001").day()).isEqualTo(29);
  }

  @ParameterizedTest
  @CsvSource({
    "26030, 'at least 9 digits'",
    "26030200x, 'at least 9 digits'",
    "２６０３０２００７, 'at least 9 digits'",
    "261302007, 'a month of 01 to 12, not 13'",
    "260002007, 'a month of 01 to 12, not 00'",
    "260230007, 'a day of its month, not 30'",
    "270229007, 'a day of its month, not 29'",
    "260300007, 'a day of its month, not 00'",
    "260302000, 'a serial of 1 to 2147483647'",
    "2603022147483648, 'a serial of 1 to 2147483647'",
    "26030299999999999, 'a serial of 1 to 2147483647'",
    "2603020100, 'more only where they are needed'"
  })
  void whatThePolicyNeverGaveIsRefused(String number, String expected) {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> DAILY.of(number))
        .withMessageContaining(expected);
  }

  @Test
  void withoutWideningALongerNumberIsRefused() {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> FIXED.of("2603100"))
        .withMessageContaining("must have a serial of 2 digits");
  }
}
