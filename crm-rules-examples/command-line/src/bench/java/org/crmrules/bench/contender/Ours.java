package org.crmrules.bench.contender;

import org.crmrules.CrmRules;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Workload;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;

/** This library as a host uses it: facts checked, every reason kept. */
final class Ours implements Contender {

  static final String PACKS = "bench-packs";

  private final GradingService grading =
      CrmRules.load(PackSource.classPath(Ours.class.getClassLoader(), PACKS)).grading();

  @Override
  public GradingDecision decide(CustomerProfile customer) {
    return grading.grade(customer, Workload.AS_OF);
  }

  @Override
  public Outcome outcome(Object decision) {
    return of((GradingDecision) decision);
  }

  static Outcome of(GradingDecision decision) {
    return new Outcome(decision.grade(), decision.plan().callbackEveryMonths());
  }
}
