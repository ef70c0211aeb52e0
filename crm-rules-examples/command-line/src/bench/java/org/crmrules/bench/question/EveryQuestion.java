package org.crmrules.bench.question;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** Asks our way of every kind of question, and prints what an answer takes, warm. */
public final class EveryQuestion {

  private static final int ROUNDS = 9;
  private static final long NANOS_A_ROUND = 300_000_000;
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean(); // the one that counts bytes

  private EveryQuestion() {}

  /**
   * Measures.
   *
   * @param arguments none are looked at
   */
  public static void main(String... arguments) {
    for (Kind<?> kind : Kinds.all()) {
      System.out.println(line(kind));
    }
  }

  /**
   * The median of rounds, after as many to warm up; the time of this thread, not of the machine.
   */
  private static <Q> String line(Kind<Q> kind) {
    Way<Q, ?> ours = kind.ways().get(Kind.OURS).get();
    List<Q> questions = kind.questions().get();
    Object[] kept = new Object[questions.size()]; // an answer that nobody has is not made
    double[] nanos = new double[ROUNDS];
    long bytes = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long began = THREADS.getCurrentThreadCpuTime();
      long before = THREADS.getCurrentThreadAllocatedBytes();
      int answers = 0;
      while (THREADS.getCurrentThreadCpuTime() - began < NANOS_A_ROUND) {
        for (int i = 0; i < kept.length; i++) {
          kept[i] = ours.answer().apply(questions.get(i));
        }
        answers += kept.length;
      }
      if (round >= 0) {
        nanos[round] = (THREADS.getCurrentThreadCpuTime() - began) / (double) answers;
        bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / answers;
      }
    }
    Arrays.sort(nanos);
    return "{\"packs\": \"%s\", \"question\": \"%s\", \"ns\": %.0f, \"bytes\": %d}"
        .formatted(Size.here(), kind.name(), nanos[ROUNDS / 2], bytes);
  }
}
