package org.crmrules.drools.live;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.crmrules.drools.compile.Awaited;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;

/**
 * Makes ready what is asked of facts, beside whatever else a load does: the first time in a process
 * it takes about as long. Used by one load, which waits for it at its end, unless it is
 * interrupted.
 */
final class ReadyFacts {

  private final FutureTask<Void> task;

  private ReadyFacts(List<Collection<FactType>> kinds) {
    this.task = new FutureTask<>(() -> kinds.forEach(FactCheck::ready), null);
  }

  /** Begins with the facts of some domains. */
  static ReadyFacts begin(Stream<PackDomain> domains) {
    ReadyFacts facts =
        new ReadyFacts(
            domains.distinct().map(Vocabulary::of).map(QuestionCatalogue::kinds).toList());
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
