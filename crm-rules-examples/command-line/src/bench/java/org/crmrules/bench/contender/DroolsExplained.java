package org.crmrules.bench.contender;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Verdict;
import org.crmrules.grading.CustomerProfile;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Drools with a session for each decision that also keeps which rules fired, and on what. */
final class DroolsExplained implements Contender {

  private final KieBase rules = PlainDrools.rules();

  /** A rule that fired. */
  record Fired(String rule, List<Object> facts) {}

  /** What was decided, and why. */
  record Explained(Outcome outcome, List<Fired> reasons) {}

  @Override
  public Explained decide(CustomerProfile customer) {
    KieSession session = rules.newKieSession();
    List<Fired> fired = new ArrayList<>();
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            fired.add(
                new Fired(event.getMatch().getRule().getName(), event.getMatch().getObjects()));
          }
        });
    try {
      return new Explained(PlainDrools.decide(session, customer, new Verdict()), fired);
    } finally {
      session.dispose();
    }
  }

  @Override
  public Outcome outcome(Object decision) {
    return ((Explained) decision).outcome();
  }
}
