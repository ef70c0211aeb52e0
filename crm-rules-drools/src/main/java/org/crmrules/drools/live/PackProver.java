package org.crmrules.drools.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.crmrules.Bilingual;
import org.crmrules.Work;
import org.crmrules.drools.compile.Awaited;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.prove.Guarantees;
import org.crmrules.drools.prove.PackProof;
import org.crmrules.drools.runtime.RunningPack;

/**
 * Proves packs, as many at once as there are processors, and beside the proof of each what it
 * guarantees. The threads end before the load does, and an interrupt of the thread that loads ends
 * them. Used by one load.
 */
final class PackProver implements AutoCloseable {

  private static final Bilingual PROVING = new Bilingual("证明规则包", "proving packs");

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          task -> {
            Thread thread = new Thread(task, "crm-rules-prove");
            thread.setDaemon(true);
            return thread;
          });

  private final boolean noticing;
  private final boolean guarantees;

  /**
   * @param noticing whether what is most likely not meant is looked for too
   * @param guarantees whether what packs guarantee is proved too
   */
  PackProver(boolean noticing, boolean guarantees) {
    this.noticing = noticing;
    this.guarantees = guarantees;
  }

  /**
   * What is found in a pack.
   *
   * @param notices null if nobody looked for any
   */
  private record Found(Problems problems, Problems notices) {}

  /**
   * What is asked of a pack.
   *
   * @param guarantees null if nobody wants to know
   */
  private record Pending(Future<Found> proof, Future<Found> guarantees) {}

  /** Adds what is wrong with packs, in their order. */
  void prove(List<RunningPack> packs, Problems problems, Problems notices) {
    List<Pending> pending = new ArrayList<>();
    for (RunningPack pack : packs) {
      pending.add(
          new Pending(
              threads.submit(() -> proved(pack)),
              guarantees ? threads.submit(() -> held(pack)) : null));
    }
    Work.each(PROVING, pending, one -> tell(one, problems, notices));
  }

  /** What a pack guarantees is told of one that is good otherwise. */
  private static void tell(Pending one, Problems problems, Problems notices) {
    Found proof = Awaited.of(one.proof());
    problems.addAll(proof.problems());
    if (proof.notices() != null) {
      notices.addAll(proof.notices());
    }
    if (one.guarantees() == null) {
      return;
    }
    if (proof.problems().isEmpty()) {
      problems.addAll(Awaited.of(one.guarantees()).problems());
    } else {
      one.guarantees().cancel(true);
    }
  }

  private Found proved(RunningPack pack) {
    Found found = new Found(new Problems(), noticing ? new Problems() : null);
    new PackProof(pack, found.problems(), found.notices()).prove();
    return found;
  }

  private static Found held(RunningPack pack) {
    Found found = new Found(new Problems(), null);
    Guarantees.hold(pack, found.problems());
    return found;
  }

  /** Waits for what is still asked: it must not outlive the load. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.awaitTermination(1, TimeUnit.DAYS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
