package org.crmrules.drools.prove;

import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/**
 * Adds up the budgets of steps, as far as they compare with the limit of the whole. A working day
 * takes at least a natural one, and an hour of work at least an hour; the other way round nothing
 * can be said without a date, and the earlier deadline binds all the same.
 */
final class BudgetSum {

  private static final int HOURS = 24;
  private static final Map<LimitUnit, Bilingual> UNITS =
      Map.of(
          LimitUnit.NATURAL_DAYS, new Bilingual("天", "days"),
          LimitUnit.WORKING_DAYS, new Bilingual("个工作日", "working days"),
          LimitUnit.NATURAL_HOURS, new Bilingual("小时", "hours"),
          LimitUnit.WORKING_HOURS, new Bilingual("个工作小时", "working hours"));

  private BudgetSum() {}

  /** True if a budget compares with the whole. */
  static boolean compares(TimeLimit budget, TimeLimit whole) {
    return budget.unit() == whole.unit() || !whole.unit().isWorking();
  }

  /** The sum, if it is more than the whole; null if it fits. */
  static TimeLimit of(List<TimeLimit> budgets, TimeLimit whole) {
    boolean alike = budgets.stream().allMatch(b -> b.unit() == whole.unit());
    int sum = budgets.stream().mapToInt(b -> alike ? b.amount() : hours(b)).sum();
    if (sum <= (alike ? whole.amount() : hours(whole))) {
      return null;
    }
    return new TimeLimit(
        Math.min(sum, TimeLimit.MOST), alike ? whole.unit() : LimitUnit.NATURAL_HOURS);
  }

  private static int hours(TimeLimit limit) {
    return limit.unit().isDays() ? limit.amount() * HOURS : limit.amount();
  }

  /** For people. */
  static Bilingual text(TimeLimit limit) {
    Bilingual unit = UNITS.get(limit.unit());
    return new Bilingual(limit.amount() + " " + unit.zh(), limit.amount() + " " + unit.en());
  }
}
