package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crmrules.Limits;
import org.crmrules.drools.compile.CompiledPack;

/**
 * Runs one stage of a pack. Sessions are expensive to make, so they are used again; one that saw an
 * error is thrown away. Thread-safe.
 */
final class StageRunner {

  private final CompiledPack.Stage stage;
  private final RuleIndex index;
  private final Limits limits;
  private final Queue<StageSession> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean retired;

  StageRunner(CompiledPack.Stage stage, int firstOrder, Limits limits) {
    this.stage = stage;
    this.index = new RuleIndex(stage.checked(), firstOrder);
    this.limits = limits;
  }

  Class<?> verdict() {
    return stage.checked().collector().type();
  }

  String collectorName() {
    return stage.checked().collectorName();
  }

  /** The rules that fired; in no particular order. */
  List<Firing> run(Collector collector, List<Object> facts) {
    StageSession session = idle.poll();
    if (session == null) {
      session = new StageSession(stage.rules().newKieSession(), collectorName(), index, limits);
    }
    List<Firing> firings = new ArrayList<>();
    boolean good = false;
    try {
      collector.inStage(collectorName());
      session.run(collector, facts, firings);
      good = true;
    } finally {
      if (good) {
        idle.add(session);
      } else {
        session.close();
      }
      if (retired) {
        dropIdle(); // also the one just added, whoever retired the stage meanwhile
      }
    }
    return firings;
  }

  /**
   * Keeps no session any longer. Questions that are being answered go on, and may even ask again.
   */
  void retire() {
    retired = true;
    dropIdle();
  }

  private void dropIdle() {
    for (StageSession session = idle.poll(); session != null; session = idle.poll()) {
      session.close();
    }
  }
}
