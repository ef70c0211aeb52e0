package org.crmrules.grading;

import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * What a customer of this grade gets (V-07 to V-10).
 *
 * @param services the services, in the order the pack declares them
 * @param queue where its contacts go; null: the ordinary one
 * @param respondWithinWorkingDays working days; null if the policy does not say
 * @param callbackEveryMonths months; null if the policy does not say
 * @param surveyEveryMonths months; null if the policy does not say
 */
public record ServicePlan(
    List<String> services,
    String queue,
    Integer respondWithinWorkingDays,
    Integer callbackEveryMonths,
    Integer surveyEveryMonths) {

  public ServicePlan {
    services = UnusableValueException.all(services, "services");
  }
}
