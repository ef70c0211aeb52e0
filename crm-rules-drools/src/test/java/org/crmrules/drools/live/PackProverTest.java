package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.InterruptedWorkException;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.junit.jupiter.api.Test;

class PackProverTest {

  private static final List<RunningPack> PACKS =
      Stream.of("customer-amount", "complaint-store").map(RealPacks::shipped).toList();

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("crm-rules-prove"))
        .toList();
  }

  /** What they were to do is over; they may still be on their way out. */
  private static void haveEnded() throws InterruptedException {
    for (Thread thread : threads()) {
      thread.join(10_000);
    }
    assertThat(threads()).isEmpty();
  }

  @Test
  void itsThreadsEndWithIt() throws InterruptedException {
    Problems problems = new Problems();

    try (PackProver prover = new PackProver(false, true)) {
      prover.prove(PACKS, problems, null);
      assertThat(threads()).isNotEmpty();
    }

    assertThat(problems.sorted()).isEmpty();
    haveEnded();
  }

  @Test
  void whoeverInterruptsTheLoadEndsThemToo() throws InterruptedException {
    Problems problems = new Problems();

    assertThatThrownBy(
            () -> {
              try (PackProver prover = new PackProver(false, true)) {
                Thread.currentThread().interrupt();
                prover.prove(PACKS, problems, null);
              }
            })
        .isInstanceOf(InterruptedWorkException.class);

    assertThat(Thread.interrupted()).isTrue();
    haveEnded();
  }
}
