package org.crmrules.drools.live;

import java.util.concurrent.FutureTask;
import org.crmrules.drools.compile.Awaited;
import org.crmrules.drools.runtime.FactCheck;

/**
 * Makes ready what facts are checked with, beside whatever else a load does: the first time in a
 * process it takes about as long. What is asked of a kind of fact is looked up when somebody asks
 * about one. Used by one load, which waits for it at its end, unless it is interrupted.
 */
final class ReadyFacts {

  private final FutureTask<Void> task = new FutureTask<>(FactCheck::ready, null);

  private ReadyFacts() {}

  /** Begins. */
  static ReadyFacts begin() {
    ReadyFacts facts = new ReadyFacts();
    Thread thread = new Thread(facts.task, "crm-rules-ready");
    thread.setDaemon(true);
    thread.start();
    return facts;
  }

  /** Waits for the end of it. */
  void await() {
    Awaited.of(task);
  }
}
