package org.crmrules.bench.contender;

import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Workload;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;

/** This library, with fields that the pack declares instead of those of the fact. */
final class OursOwnFields implements Contender {

  private final GradingService grading =
      CrmRules.load(PackSource.classPath(OursOwnFields.class.getClassLoader(), "bench-own-packs"))
          .grading();

  @Override
  public List<CustomerProfile> facts(List<CustomerProfile> customers) {
    return customers.stream()
        .map(
            customer ->
                CustomerProfile.of(customer.id())
                    .with("ownAmount", customer.amountLast12Months())
                    .with("ownOrders", customer.ordersLast12Months())
                    .with("ownSilence", customer.monthsSinceLastTransaction())
                    .build())
        .toList();
  }

  @Override
  public GradingDecision decide(CustomerProfile customer) {
    return grading.grade(customer, Workload.AS_OF);
  }

  @Override
  public Outcome outcome(Object decision) {
    return Ours.of((GradingDecision) decision);
  }
}
