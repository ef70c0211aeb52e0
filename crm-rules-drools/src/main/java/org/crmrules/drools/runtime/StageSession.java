package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.Limits;
import org.crmrules.drools.compile.Occasion;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One session of the engine, for one question at a time. Not thread-safe. */
final class StageSession extends DefaultAgendaEventListener implements AutoCloseable {

  private final KieSession session;
  private final String collectorName;
  private final RuleIndex index;
  private final Limits limits;
  private Collector collector;
  private List<Firing> firings = List.of();
  private long deadline;

  StageSession(KieSession session, String collectorName, RuleIndex index, Limits limits) {
    this.session = session;
    this.collectorName = collectorName;
    this.index = index;
    this.limits = limits;
    session.addEventListener(this);
  }

  void run(Collector newCollector, List<Object> facts, List<Firing> newFirings) {
    collector = newCollector;
    firings = newFirings;
    deadline = System.nanoTime() + limits.time().toNanos();
    session.setGlobal(collectorName, newCollector);
    List<FactHandle> handles = new ArrayList<>(facts.size() + 1);
    handles.add(session.insert(new Occasion()));
    for (Object fact : facts) {
      handles.add(session.insert(fact));
    }
    try {
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw failure(e);
    }
    for (FactHandle handle : handles) {
      session.delete(handle);
    }
    collector = null;
    firings = List.of();
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    if (firings.size() >= limits.firings()) {
      throw new LimitException("firings", String.valueOf(limits.firings()));
    }
    if (System.nanoTime() - deadline > 0) {
      throw new LimitException("time", limits.time().toString());
    }
    Firing firing =
        index.firing(event.getMatch().getRule().getName(), event.getMatch().getObjects());
    firings.add(firing);
    collector.fires(firing);
  }

  /** The engine wraps what a rule throws; the innermost of ours, or the first cause, tells more. */
  private RuntimeException failure(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LimitException || cause instanceof ConflictException) {
        return (RuntimeException) cause;
      }
    }
    String rule = firings.isEmpty() ? "" : firings.get(firings.size() - 1).ruleId();
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    return new RuleFailure(rule, cause);
  }

  @Override
  public void close() {
    session.dispose();
  }
}
