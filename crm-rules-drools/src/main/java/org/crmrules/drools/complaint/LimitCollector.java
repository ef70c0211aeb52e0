package org.crmrules.drools.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;

/** Combines what the deadline stages conclude. */
final class LimitCollector extends Collector implements LimitVerdict {

  /** What one step may take, and the rules that say so. */
  private static final class Budget {
    private final Agreed<Integer> days;
    private final List<Firing> by = new ArrayList<>(1);

    private Budget(String step) {
      days = new Agreed<>("days for the step " + step);
    }
  }

  private final Agreed<Integer> overall = new Agreed<>("overall limits");
  private final Agreed<Integer> settlement = new Agreed<>("limits of the settlement");
  private final Map<String, Budget> steps = new HashMap<>();
  private boolean stopsAtSignOff;

  @Override
  public void overallDays(int days) {
    Firing firing = note("overallDays", days);
    overall.conclude(atLeast(1, days, "overall limit in days"), firing);
  }

  @Override
  public void stepDays(String step, int days) {
    Firing firing = note("stepDays", step, days);
    Budget budget = steps.computeIfAbsent(step, Budget::new);
    budget.days.conclude(atLeast(1, days, "limit of the step %s in days".formatted(step)), firing);
    budget.by.add(firing);
  }

  @Override
  public void stopsAtSignOff() {
    note("stopsAtSignOff");
    stopsAtSignOff = true;
  }

  @Override
  public void settlementDays(int days) {
    Firing firing = note("settlementDays", days);
    settlement.conclude(atLeast(1, days, "limit of the settlement in days"), firing);
  }

  /** Null if no rule concluded any. */
  Integer overallDays() {
    return overall.value();
  }

  /** Null if no rule concluded any. */
  Integer settlementDays() {
    return settlement.value();
  }

  boolean clockStopsAtSignOff() {
    return stopsAtSignOff;
  }

  /** What the step may take; null if no rule concluded any. */
  Integer stepDays(String step) {
    return steps.containsKey(step) ? steps.get(step).days.value() : null;
  }

  /** Passes over what was said about steps that the complaint does not pass. */
  void passOverAllBut(List<String> path) {
    steps.forEach(
        (step, budget) -> {
          if (!path.contains(step)) {
            budget.by.forEach(Firing::passOver);
          }
        });
  }
}
