package org.crmrules.bench.contender;

import org.crmrules.CrmRules;
import org.crmrules.Limits;
import org.crmrules.LoadOptions;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Workload;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;

/** This library, told to remember no answer: what the first question of a cell costs, each time. */
final class OursForgetful implements Contender {

  private final GradingService grading =
      CrmRules.load(
              PackSource.classPath(OursForgetful.class.getClassLoader(), Ours.PACKS),
              LoadOptions.defaults().withLimits(Limits.defaults().withRemembered(0)))
          .grading();

  @Override
  public GradingDecision decide(CustomerProfile customer) {
    return grading.grade(customer, Workload.AS_OF);
  }

  @Override
  public Outcome outcome(Object decision) {
    return Ours.of((GradingDecision) decision);
  }
}
