package org.crmrules;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Work that can take long: loads, batches, assignments. It belongs to its thread: an interrupt of
 * the thread ends it with an {@link InterruptedWorkException}, and who wants to know how far it is
 * asks for it on the thread, whatever the work is.
 *
 * <pre>{@code
 * AssignmentPlan plan =
 *     Work.told(bar::show, () -> rules.pool().assign(customers, representatives, asOf));
 * }</pre>
 *
 * <p>What is below {@link #told} is for engines, and for hosts with batches of their own.
 * Thread-safe.
 */
public final class Work {

  private static final Bilingual ANSWERING = new Bilingual("逐个回答", "answering");
  private static final ThreadLocal<Consumer<Progress>> LISTENER = new ThreadLocal<>();
  private static final Consumer<Progress> NOBODY = progress -> {};
  private static final int MOST_TOLD = 100;
  private static final int EVERY = 1_000;

  private final Consumer<Progress> listener;
  private final Bilingual step;
  private final long all;
  private final AtomicLong done = new AtomicLong();

  private Work(Bilingual step, long all) {
    this.listener = LISTENER.get();
    this.step = step;
    this.all = all;
    goOn();
    tell(0);
  }

  /**
   * Does work and tells a listener how far it has come; where nobody listens that costs nothing. A
   * stream that is made by the work tells as it is read.
   *
   * @param listener told on the thread that works; what it throws ends the work and is thrown here.
   *     Within other work that is told, this one is told instead
   */
  public static <T> T told(Consumer<Progress> listener, Supplier<T> work) {
    Consumer<Progress> before = LISTENER.get();
    LISTENER.set(UnusableValueException.given(listener, "listener"));
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /**
   * Goes on, if nobody wants an end.
   *
   * @throws InterruptedWorkException if the thread is marked as interrupted, which it stays
   */
  public static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedWorkException();
    }
  }

  /** Tells that a step begins of which nobody knows how long it takes, and goes on. */
  public static void begin(Bilingual step) {
    new Work(step, Progress.UNKNOWN);
  }

  /** Does something with each of many. What is work within that is not told. */
  public static <F> void each(Bilingual step, Collection<F> all, Consumer<? super F> one) {
    UnusableValueException.given(one, "one");
    Work work = new Work(step, UnusableValueException.given(all, "all").size());
    all.forEach(
        fact ->
            work.does(
                () -> {
                  one.accept(fact);
                  return fact;
                }));
  }

  /** Answers each of many, as the stream is read. What is work within is not told. */
  public static <F, D> Stream<D> each(Stream<F> all, Function<? super F, ? extends D> answer) {
    UnusableValueException.given(answer, "answer");
    Work work = new Work(ANSWERING, Progress.UNKNOWN);
    return UnusableValueException.given(all, "all")
        .map(fact -> work.does(() -> answer.apply(fact)));
  }

  private <D> D does(Supplier<D> one) {
    goOn();
    if (listener == null) {
      return one.get();
    }
    D made = told(NOBODY, one);
    tell(done.incrementAndGet());
    return made;
  }

  private void tell(long count) {
    if (listener != null && isDue(count)) {
      listener.accept(new Progress(step, count, all));
    }
  }

  private boolean isDue(long count) {
    return all == Progress.UNKNOWN
        ? count % EVERY == 0
        : count == 0 || count * MOST_TOLD / all != (count - 1) * MOST_TOLD / all;
  }

  private static void restore(Consumer<Progress> before) {
    if (before == null) {
      LISTENER.remove();
    } else {
      LISTENER.set(before);
    }
  }
}
