package org.crmrules.bench.contender;

import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Verdict;
import org.crmrules.grading.CustomerProfile;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Drools with its pool of sessions. */
final class DroolsPool implements Contender {

  private final KieSessionsPool pool = PlainDrools.rules().newKieSessionsPool(1);

  @Override
  public Outcome decide(CustomerProfile customer) {
    KieSession session = pool.newKieSession();
    try {
      return PlainDrools.decide(session, customer, new Verdict());
    } finally {
      session.dispose();
    }
  }
}
