package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.time.LimitUnit.NATURAL_DAYS;
import static org.crmrules.time.LimitUnit.NATURAL_HOURS;
import static org.crmrules.time.LimitUnit.WORKING_DAYS;
import static org.crmrules.time.LimitUnit.WORKING_HOURS;

import java.util.List;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;
import org.junit.jupiter.api.Test;

class BudgetSumTest {

  private static TimeLimit limit(int amount, LimitUnit unit) {
    return new TimeLimit(amount, unit);
  }

  @Test
  void budgetsOfTheSameUnitFitUpToTheWhole() {
    TimeLimit whole = limit(5, WORKING_DAYS);

    assertThat(BudgetSum.of(List.of(limit(2, WORKING_DAYS), limit(3, WORKING_DAYS)), whole))
        .isNull();
    assertThat(BudgetSum.of(List.of(limit(3, WORKING_DAYS), limit(3, WORKING_DAYS)), whole))
        .isEqualTo(limit(6, WORKING_DAYS));
  }

  /** Two working days and an hour of work take at least 49 hours. */
  @Test
  void workingTimeTakesAtLeastAsMuchNaturalTime() {
    List<TimeLimit> budgets = List.of(limit(2, WORKING_DAYS), limit(1, WORKING_HOURS));

    assertThat(BudgetSum.of(budgets, limit(2, NATURAL_DAYS))).isEqualTo(limit(49, NATURAL_HOURS));
    assertThat(BudgetSum.of(budgets, limit(49, NATURAL_HOURS))).isNull();
    assertThat(BudgetSum.of(budgets, limit(3, NATURAL_DAYS))).isNull();
  }

  @Test
  void naturalTimeCannotBeComparedWithAWholeOfWorkingTime() {
    assertThat(BudgetSum.compares(limit(9, NATURAL_DAYS), limit(5, WORKING_DAYS))).isFalse();
    assertThat(BudgetSum.compares(limit(9, WORKING_DAYS), limit(5, WORKING_DAYS))).isTrue();
    assertThat(BudgetSum.compares(limit(9, WORKING_DAYS), limit(5, NATURAL_HOURS))).isTrue();
  }

  @Test
  void theSumIsSaidInTheWordsOfTheAnalyst() {
    assertThat(BudgetSum.text(limit(16, NATURAL_DAYS)).en()).isEqualTo("16 days");
    assertThat(BudgetSum.text(limit(16, WORKING_DAYS)).zh()).isEqualTo("16 个工作日");
  }
}
