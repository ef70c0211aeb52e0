package org.crmrules.bench;

import java.util.List;
import org.crmrules.bench.contender.Contenders;
import org.crmrules.grading.CustomerProfile;

/** Nothing is timed before all contenders decide the same about every customer. */
final class Agreement {

  private Agreement() {}

  static void check(List<String> contenders) {
    List<CustomerProfile> customers = Workload.customers();
    List<Outcome> expected = outcomes(contenders.get(0), customers);
    for (String name : contenders) {
      List<Outcome> outcomes = outcomes(name, customers);
      for (int i = 0; i < customers.size(); i++) {
        if (!outcomes.get(i).equals(expected.get(i))) {
          throw new IllegalStateException(
              "%s decides %s about %s, but %s decides %s."
                  .formatted(
                      name, outcomes.get(i), customers.get(i), contenders.get(0), expected.get(i)));
        }
      }
    }
  }

  private static List<Outcome> outcomes(String name, List<CustomerProfile> customers) {
    Contender contender = Contenders.named(name);
    return contender.facts(customers).stream()
        .map(c -> contender.outcome(contender.decide(c)))
        .toList();
  }
}
