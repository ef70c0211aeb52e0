package org.crmrules.drools.prove;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.complaint.Allowances;
import org.crmrules.drools.complaint.Allowances.Allowance;
import org.crmrules.drools.complaint.Anchor;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/**
 * Walks along a path where everybody takes all of his time, as far as that compares with the limit
 * of the whole. A working day takes at least a natural one, and an hour of work at least an hour;
 * the other way round nothing can be said without a date, and the earlier deadline binds all the
 * same. Steps follow each other, unless a limit counts from elsewhere; a duty runs beside the steps
 * behind the one that it counts from. What counts from an event is not known before.
 */
final class BudgetSum {

  private static final int HOURS = 24;
  private static final Map<LimitUnit, Bilingual> UNITS =
      Map.of(
          LimitUnit.NATURAL_DAYS, new Bilingual("天", "days"),
          LimitUnit.WORKING_DAYS, new Bilingual("个工作日", "working days"),
          LimitUnit.NATURAL_HOURS, new Bilingual("小时", "hours"),
          LimitUnit.WORKING_HOURS, new Bilingual("个工作小时", "working hours"));

  /**
   * What takes longer than the whole.
   *
   * @param parts what it is made of
   */
  record Excess(TimeLimit sum, String parts) {}

  /** How long it takes from the acceptance on, and what that is made of. */
  private record Time(int amount, String parts) {

    private Time and(int more, Allowance what) {
      String part = what.code() + " " + what.limit().amount();
      return new Time(amount + more, parts.isEmpty() ? part : parts + " + " + part);
    }

    private Time orLater(Time other) {
      return other.amount > amount ? other : this;
    }
  }

  private final Allowances all;
  private final TimeLimit whole;
  private final List<Allowance> between;
  private final boolean alike;
  private final Map<String, Time> entered = new HashMap<>();
  private final Map<String, Time> left = new HashMap<>();
  private Time last = new Time(0, "");

  private BudgetSum(Allowances all) {
    this.all = all;
    this.whole = all.whole();
    this.between = all.duties().stream().filter(this::isBetween).toList();
    this.alike =
        Stream.concat(all.steps().stream(), between.stream())
            .filter(this::compares)
            .allMatch(a -> a.limit().unit() == whole.unit());
  }

  /** What takes longer than the whole, which has a limit; null if everything fits. */
  static Excess of(Allowances all) {
    return new BudgetSum(all).excess();
  }

  private Excess excess() {
    all.steps().forEach(this::pass);
    Time latest = last;
    for (Allowance duty : between) {
      Time begin = begin(duty.from());
      latest = begin == null ? latest : latest.orLater(begin.and(worth(duty), duty));
    }
    if (latest.amount() <= (alike ? whole.amount() : hours(whole))) {
      return null;
    }
    return new Excess(
        new TimeLimit(
            Math.min(latest.amount(), TimeLimit.MOST),
            alike ? whole.unit() : LimitUnit.NATURAL_HOURS),
        latest.parts());
  }

  private void pass(Allowance step) {
    entered.put(step.code(), last);
    Time begin = step.from() == null ? last : begin(step.from());
    Time end = begin == null || !compares(step) ? last : begin.and(worth(step), step);
    left.put(step.code(), end);
    last = last.orLater(end);
  }

  /** Null if it is not known before. */
  private Time begin(Anchor from) {
    return switch (from.kind()) {
      case ENTERING -> entered.get(from.code());
      case LEAVING -> left.get(from.code());
      case EVENT, SIGN_OFF -> null;
    };
  }

  /** True if it counts from a step of the path; what counts from its end lies behind the path. */
  private boolean isBetween(Allowance duty) {
    Anchor.Kind kind = duty.from().kind();
    int at = all.steps().stream().map(Allowance::code).toList().indexOf(duty.from().code());
    int end = all.steps().size() - (kind == Anchor.Kind.LEAVING ? 1 : 0);
    return kind != Anchor.Kind.EVENT && at >= 0 && at < end && compares(duty);
  }

  private boolean compares(Allowance budget) {
    return budget.limit().unit() == whole.unit() || !whole.unit().isWorking();
  }

  private int worth(Allowance budget) {
    return alike ? budget.limit().amount() : hours(budget.limit());
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
