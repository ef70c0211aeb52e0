package org.crmrules.bench.contender;

import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;

/** This library, and somebody reads every reason of every decision. */
final class OursRead implements Contender {

  private final Ours ours = new Ours();

  @Override
  public GradingDecision decide(CustomerProfile customer) {
    GradingDecision decision = ours.decide(customer);
    int read = 0;
    for (var reason : decision.reasons()) {
      read += reason.because().size() + reason.concluded().size();
    }
    if (read == 0) {
      throw new IllegalStateException("A decision of the workload has reasons.");
    }
    return decision;
  }

  @Override
  public Outcome outcome(Object decision) {
    return Ours.of((GradingDecision) decision);
  }
}
