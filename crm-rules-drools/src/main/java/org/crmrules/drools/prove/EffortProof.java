package org.crmrules.drools.prove;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.drools.grading.Grades;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.grading.Activity;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.ServicePlan;

/**
 * Holds what is done for the levels of a pack against each other, for every customer that its plan
 * stages can tell apart: what is done for a level is no more than for those above it, where the
 * pack says so (G-07), and the shares of a resource make 100.
 */
record EffortProof(RunningPack pack, PackProof proof) {

  private static final double DAYS_OF_A_MONTH = ChronoUnit.MONTHS.getDuration().toDays();

  /**
   * How much is done, in numbers that grow with it, and as people are told it.
   *
   * @param outcome what rules conclude it by
   */
  private record Effort(double much, String shown, String outcome) {}

  /** Holds what is done for one customer against what would be done for it on other levels. */
  void hold(CustomerProfile customer) {
    boolean claimed = pack.manifest().heldByLoader().containsValue(ProblemCode.EFFORT_RISES.code());
    List<String> levels = pack.manifest().declared("levels");
    List<Told<ServicePlan>> plans = new ArrayList<>();
    for (String level : levels) {
      plans.add(Grades.plan(pack, customer, level, proof.asOf()));
    }
    for (int i = 1; claimed && i < levels.size(); i++) {
      rises(levels.get(i - 1), plans.get(i - 1), levels.get(i), plans.get(i));
    }
    Map<String, Integer> sums = new TreeMap<>();
    plans.forEach(plan -> plan.value().shares().forEach((r, s) -> sums.merge(r, s, Integer::sum)));
    sums.forEach(
        (resource, sum) -> {
          if (sum != 100) {
            List<String> rules = plans.get(0).rules(PlanVerdict.class, "sharePercent");
            proof.finding().add(ProblemCode.SHARES_DO_NOT_FIT, rules, resource, sum);
          }
        });
  }

  private void rises(String higher, Told<ServicePlan> more, String lower, Told<ServicePlan> less) {
    Map<String, Effort> above = efforts(more.value());
    efforts(less.value())
        .forEach(
            (name, effort) -> {
              Effort most = above.get(name);
              if (most == null || most.much() < effort.much()) {
                List<String> rules = less.rules(PlanVerdict.class, effort.outcome());
                String shown = most == null ? "—" : most.shown();
                proof
                    .finding()
                    .add(
                        ProblemCode.EFFORT_RISES,
                        rules,
                        name,
                        lower,
                        effort.shown(),
                        higher,
                        shown);
              }
            });
  }

  /** What can be measured, by what it is. */
  private static Map<String, Effort> efforts(ServicePlan plan) {
    Map<String, Effort> efforts = new TreeMap<>();
    often(efforts, "respondWithinWorkingDays", plan.respondWithinWorkingDays());
    often(efforts, "callbackEveryMonths", plan.callbackEveryMonths());
    often(efforts, "surveyEveryMonths", plan.surveyEveryMonths());
    if (plan.discountPercent() != null) {
      much(efforts, "discountPercent", plan.discountPercent(), "discountPercent");
    }
    plan.shares().forEach((resource, share) -> much(efforts, resource, share, "sharePercent"));
    for (Activity activity : plan.activities()) {
      if (activity.every() != null) {
        Effort often = new Effort(1 / days(activity.every()), activity.every().toString(), "every");
        efforts.put(activity.code(), often);
      }
      if (activity.floor() != null) {
        int parts = activity.floor().of() == Activity.Part.YEAR ? 1 : 2;
        String shown = activity.floor().times() + " " + activity.floor().of();
        double much = (double) activity.floor().times() * parts;
        efforts.put(activity.code() + " (timesA…)", new Effort(much, shown, "times"));
      }
    }
    return efforts;
  }

  private static void often(Map<String, Effort> into, String name, Integer period) {
    if (period != null) {
      into.put(name, new Effort(1.0 / period, period.toString(), name));
    }
  }

  private static void much(Map<String, Effort> into, String name, int percent, String outcome) {
    into.put(name, new Effort(percent, percent + " %", outcome));
  }

  private static double days(Period period) {
    return period.toTotalMonths() * DAYS_OF_A_MONTH + period.getDays();
  }
}
