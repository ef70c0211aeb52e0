package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTest {

  private static final LocalDate CLAIMED = LocalDate.of(2019, 3, 25);
  private static final Protection VENDOR = new Protection(10, 3, 20, 3);

  /** W-29; the last two rows are its cap, from both sides. */
  @ParameterizedTest
  @CsvSource({
    ", 2019-04-04",
    "2019-03-28, 2019-04-04",
    "2019-04-02, 2019-04-05",
    "2019-04-05, 2019-04-08",
    "2019-04-11, 2019-04-14",
    "2019-04-12, 2019-04-14"
  })
  void aFollowUpProtectsUntilTheLaterDayUpToTheCap(LocalDate followUp, LocalDate until) {
    assertThat(VENDOR.until(CLAIMED, followUp)).isEqualTo(until);
  }

  @Test
  void withoutACapFollowUpsProtectForEver() {
    assertThat(new Protection(10, 3, null, 3).until(CLAIMED, LocalDate.of(2029, 1, 1)))
        .isEqualTo(LocalDate.of(2029, 1, 4));
  }

  @Test
  void whereFollowUpsDoNotCountOnlyTheBeginningDoes() {
    assertThat(new Protection(10, null, 20, 3).until(CLAIMED, LocalDate.of(2019, 4, 4)))
        .isEqualTo(LocalDate.of(2019, 4, 4));
  }

  @Test
  void aCapBelowTheDaysWins() {
    assertThat(new Protection(10, 3, 5, 3).until(CLAIMED, null))
        .isEqualTo(LocalDate.of(2019, 3, 30));
  }

  /** The end is 04-04, so the warning is due on 04-01. */
  @ParameterizedTest
  @CsvSource({
    ", 2019-03-26, 2019-04-01", // not due yet
    ", 2019-04-01, 2019-04-01", // due today
    ", 2019-04-20, 2019-04-20", // long overdue: today at the earliest
    "2019-04-01, 2019-04-03, 2019-04-01", // given in time
    "2019-04-03, 2019-04-04, 2019-04-03", // given late
    "2019-03-31, 2019-04-02, 2019-04-02" // given for another end
  })
  void theWarningIsTheOneForThisEndOrTheNextPossible(
      LocalDate warned, LocalDate today, LocalDate warnOn) {
    assertThat(VENDOR.warnOn(LocalDate.of(2019, 4, 4), warned, today)).isEqualTo(warnOn);
  }

  @Test
  void betweenWarningAndRecallAreTheFullDaysOfTheWarning() {
    assertThat(VENDOR.recallOn(LocalDate.of(2019, 4, 1))).isEqualTo(LocalDate.of(2019, 4, 5));
  }
}
