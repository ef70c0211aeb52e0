package org.crmrules.drools.compile;

import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs the engine's compiler on a thread of its own. The parser of Java and the compiler keep
 * things in locals of the thread, so a thread of the host that goes on would keep them, and through
 * them every class of ours, after the host is gone. It also has the same stack wherever it is
 * called.
 *
 * @param <T> what it makes
 */
final class CompilerThread<T> {

  private static final long STACK = 8 << 20;

  private final FutureTask<T> task;

  CompilerThread(Supplier<T> work) {
    this.task =
        new FutureTask<>(
            () -> {
              synchronized (StageModels.ONE_AT_A_TIME) {
                return work.get();
              }
            });
  }

  T result() {
    Thread thread = new Thread(null, task, "crm-rules-compile", STACK);
    thread.setDaemon(true);
    thread.start();
    return Awaited.of(task); // of an interrupt nobody waits any more, and it is thrown away
  }
}
