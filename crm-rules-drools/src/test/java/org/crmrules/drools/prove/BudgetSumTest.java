package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.time.LimitUnit.NATURAL_DAYS;
import static org.crmrules.time.LimitUnit.NATURAL_HOURS;
import static org.crmrules.time.LimitUnit.WORKING_DAYS;
import static org.crmrules.time.LimitUnit.WORKING_HOURS;

import java.util.List;
import org.crmrules.drools.complaint.Allowances;
import org.crmrules.drools.complaint.Allowances.Allowance;
import org.crmrules.drools.complaint.Anchor;
import org.crmrules.drools.complaint.Anchor.Kind;
import org.crmrules.drools.prove.BudgetSum.Excess;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;
import org.junit.jupiter.api.Test;

class BudgetSumTest {

  private static TimeLimit limit(int amount, LimitUnit unit) {
    return new TimeLimit(amount, unit);
  }

  /** A step that counts from entering it, and follows the one before. */
  private static Allowance step(String code, int amount, LimitUnit unit) {
    return new Allowance(code, limit(amount, unit), null);
  }

  private static Allowance from(Kind kind, String of, String code, int amount) {
    return new Allowance(code, limit(amount, NATURAL_DAYS), new Anchor(kind, of));
  }

  private static Excess sum(TimeLimit whole, List<Allowance> duties, Allowance... steps) {
    return BudgetSum.of(new Allowances(whole, List.of(steps), duties, List.of()));
  }

  @Test
  void budgetsOfTheSameUnitFitUpToTheWhole() {
    TimeLimit whole = limit(5, WORKING_DAYS);
    Allowance first = step("A", 3, WORKING_DAYS);

    assertThat(sum(whole, List.of(), first, step("B", 2, WORKING_DAYS))).isNull();
    assertThat(sum(whole, List.of(), first, step("B", 3, WORKING_DAYS)))
        .isEqualTo(new Excess(limit(6, WORKING_DAYS), "A 3 + B 3"));
  }

  /** Two working days and an hour of work take at least 49 hours. */
  @Test
  void workingTimeTakesAtLeastAsMuchNaturalTime() {
    Allowance[] steps = {step("A", 2, WORKING_DAYS), step("B", 1, WORKING_HOURS)};

    assertThat(sum(limit(2, NATURAL_DAYS), List.of(), steps).sum())
        .isEqualTo(limit(49, NATURAL_HOURS));
    assertThat(sum(limit(49, NATURAL_HOURS), List.of(), steps)).isNull();
    assertThat(sum(limit(3, NATURAL_DAYS), List.of(), steps)).isNull();
  }

  @Test
  void naturalTimeCannotBeComparedWithAWholeOfWorkingTime() {
    assertThat(sum(limit(5, WORKING_DAYS), List.of(), step("A", 9, NATURAL_DAYS))).isNull();
    assertThat(sum(limit(5, WORKING_DAYS), List.of(), step("A", 9, WORKING_DAYS))).isNotNull();
    assertThat(sum(limit(5, NATURAL_HOURS), List.of(), step("A", 9, WORKING_DAYS))).isNotNull();
  }

  /** A ends after 1, B after 4 days; a report within 3 days of B by the seventh, beside C. */
  @Test
  void aDutyRunsBesideTheStepsBehindTheOneThatItCountsFrom() {
    Allowance[] steps = {
      step("A", 1, NATURAL_DAYS), step("B", 3, NATURAL_DAYS), step("C", 2, NATURAL_DAYS)
    };
    List<Allowance> report = List.of(from(Kind.LEAVING, "B", "REPORT", 3));

    assertThat(sum(limit(7, NATURAL_DAYS), report, steps)).isNull();
    assertThat(sum(limit(6, NATURAL_DAYS), report, steps))
        .isEqualTo(new Excess(limit(7, NATURAL_DAYS), "A 1 + B 3 + REPORT 3"));
    // B is entered after one day.
    assertThat(sum(limit(6, NATURAL_DAYS), List.of(from(Kind.ENTERING, "B", "NOTE", 5)), steps))
        .isNull();
    // Behind the last step, or from what nobody knows before.
    assertThat(sum(limit(6, NATURAL_DAYS), List.of(from(Kind.LEAVING, "C", "MEMO", 9)), steps))
        .isNull();
    assertThat(sum(limit(6, NATURAL_DAYS), List.of(from(Kind.EVENT, "X", "CALL", 9)), steps))
        .isNull();
  }

  /** B and C both count from the entering of A: the third and the fifth day, not the ninth. */
  @Test
  void aStepThatCountsFromElsewhereIsNotAddedToTheOnesBefore() {
    Allowance[] steps = {
      step("A", 1, NATURAL_DAYS),
      from(Kind.ENTERING, "A", "B", 3),
      from(Kind.ENTERING, "A", "C", 5),
      step("D", 1, NATURAL_DAYS)
    };

    assertThat(sum(limit(6, NATURAL_DAYS), List.of(), steps)).isNull();
    assertThat(sum(limit(5, NATURAL_DAYS), List.of(), steps))
        .isEqualTo(new Excess(limit(6, NATURAL_DAYS), "C 5 + D 1"));
  }

  @Test
  void theSumIsSaidInTheWordsOfTheAnalyst() {
    assertThat(BudgetSum.text(limit(16, NATURAL_DAYS)).en()).isEqualTo("16 days");
    assertThat(BudgetSum.text(limit(16, WORKING_DAYS)).zh()).isEqualTo("16 个工作日");
  }
}
