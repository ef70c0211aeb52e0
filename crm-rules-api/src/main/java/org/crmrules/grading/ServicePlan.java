package org.crmrules.grading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.UnusableValueException;

/**
 * What a customer of this grade gets (V-07 to V-10). Thread-safe: immutable.
 *
 * @param services the services, in the order the pack declares them
 * @param queue where its contacts go; null: the ordinary one
 * @param respondWithinWorkingDays working days; null if the policy does not say
 * @param callbackEveryMonths months; null if the policy does not say
 * @param surveyEveryMonths months; null if the policy does not say
 * @param activities what else is done again and again, in alphabetical order
 * @param discountPercent percent off at most, 0 to 100; null if the policy does not say
 * @param shares percent of each resource that the level gets, 0 to 100, by the code of the resource
 * @param proposals what is proposed, in alphabetical order
 * @param alerts what has to be seen to, in the order the pack declares it
 */
public record ServicePlan(
    List<String> services,
    String queue,
    Integer respondWithinWorkingDays,
    Integer callbackEveryMonths,
    Integer surveyEveryMonths,
    List<Activity> activities,
    Integer discountPercent,
    Map<String, Integer> shares,
    List<Proposal> proposals,
    List<String> alerts) {

  public ServicePlan {
    services = UnusableValueException.all(services, "services");
    activities = UnusableValueException.all(activities, "activities");
    shares =
        UnusableValueException.given(shares, "shares").isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<>(shares));
    proposals = UnusableValueException.all(proposals, "proposals");
    alerts = UnusableValueException.all(alerts, "alerts");
  }
}
