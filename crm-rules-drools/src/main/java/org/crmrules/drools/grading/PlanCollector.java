package org.crmrules.drools.grading;

import java.util.List;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Shortest;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.ServicePlan;

/** Combines what the plan stages conclude. */
final class PlanCollector extends Collector implements PlanVerdict {

  private final Codes services;
  private final Agreed<String> queue = new Agreed<>("队列", "queues");
  private final Shortest respond = new Shortest("工作日数", "working days");
  private final Shortest callback = new Shortest("两次回访之间的月数", "months between callbacks");
  private final Shortest survey = new Shortest("两次调查之间的月数", "months between surveys");

  PlanCollector(List<String> declaredServices) {
    this.services = Codes.in(declaredServices);
  }

  @Override
  public void provide(String service) {
    services.add(service, note("provide", service));
  }

  @Override
  public void queue(String name) {
    queue.conclude(name, note("queue", name));
  }

  @Override
  public void respondWithinWorkingDays(int days) {
    respond.conclude(days, 1, note("respondWithinWorkingDays", days));
  }

  @Override
  public void callbackEveryMonths(int months) {
    callback.conclude(months, 1, note("callbackEveryMonths", months));
  }

  @Override
  public void surveyEveryMonths(int months) {
    survey.conclude(months, 1, note("surveyEveryMonths", months));
  }

  ServicePlan plan() {
    return new ServicePlan(
        services.inOrder(), queue.value(), respond.value(), callback.value(), survey.value());
  }
}
