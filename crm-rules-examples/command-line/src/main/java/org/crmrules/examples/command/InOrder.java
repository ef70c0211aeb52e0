package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.crmrules.InterruptedWorkException;
import org.crmrules.Work;

/**
 * Does the same with each of many on several threads, and gives what comes of it in the order of
 * what it is of. What is read and done ahead is bounded. Whatever fails, to take one or to do it,
 * is thrown where its turn is, behind all that was done before it. An interrupt of the thread that
 * reads ends it with an {@link InterruptedWorkException}. To be read by one thread.
 *
 * @param <A> what is taken
 * @param <B> what comes of it
 */
final class InOrder<A, B> implements Iterator<B>, AutoCloseable {

  /** How many are handed to a thread at once. */
  private static final int BLOCK = 256;

  /** And how much, in characters: of long lines there are fewer. */
  private static final long BLOCK_SIZE = 1 << 16;

  /** For each thread; one is done, and one is waiting. */
  private static final int BLOCKS_AHEAD = 2;

  /** Gives one after the other; empty at the end. */
  @FunctionalInterface
  interface Source<A> {
    Optional<? extends A> next() throws IOException;
  }

  /**
   * What came of a block.
   *
   * @param failure what ended it; null if nothing did
   */
  private record Done<B>(List<B> results, Throwable failure) {}

  private final Source<A> source;
  private final ToLongFunction<A> size;
  private final Function<A, B> work;
  private final ExecutorService threads;
  private final int most;
  private final Deque<Future<Done<B>>> ahead = new ArrayDeque<>();
  private Iterator<B> results = Collections.emptyIterator();
  private boolean ended;
  private Throwable failure;

  /**
   * Takes nothing yet.
   *
   * @param threads how many work beside the one that reads; one does everything in order
   * @param size how much one is, in characters, roughly
   * @param work thread-safe
   */
  InOrder(int threads, Source<A> source, ToLongFunction<A> size, Function<A, B> work) {
    this.source = source;
    this.size = size;
    this.work = work;
    this.most = threads * BLOCKS_AHEAD;
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "crm-rules-work");
              thread.setDaemon(true); // closed by who reads; nothing of it outlives the reader
              return thread;
            });
  }

  @Override
  public boolean hasNext() {
    while (!results.hasNext()) {
      rethrow();
      readAhead();
      if (ahead.isEmpty()) {
        rethrow();
        return false;
      }
      Done<B> done = await(ahead.poll());
      results = done.results().iterator();
      if (done.failure() != null) {
        ended = true;
        failure = done.failure();
        ahead.clear();
      }
    }
    return true;
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return results.next();
  }

  private void readAhead() {
    while (!ended && ahead.size() < most) {
      List<A> block = new ArrayList<>(BLOCK);
      fill(block);
      if (!block.isEmpty()) {
        ahead.add(threads.submit(() -> done(block)));
      }
    }
  }

  private void fill(List<A> block) {
    long held = 0;
    try {
      while (block.size() < BLOCK && held < BLOCK_SIZE) {
        Optional<? extends A> next = source.next();
        if (next.isEmpty()) {
          ended = true;
          return;
        }
        block.add(next.get());
        held += size.applyAsLong(next.get());
      }
    } catch (IOException | RuntimeException | Error e) {
      ended = true;
      failure = e;
    }
  }

  private Done<B> done(List<A> block) {
    List<B> results = new ArrayList<>(block.size());
    try {
      for (A one : block) {
        Work.goOn();
        results.add(work.apply(one));
      }
      return new Done<>(results, null);
    } catch (RuntimeException | Error e) {
      return new Done<>(results, e);
    }
  }

  private static <R> R await(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedWorkException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause()); // a block keeps what fails in it
    }
  }

  /** Throws what failed once all before it was given. */
  private void rethrow() {
    if (failure == null || !ahead.isEmpty()) {
      return;
    }
    Throwable thrown = failure;
    failure = null;
    if (thrown instanceof IOException e) {
      throw new UncheckedIOException(e);
    }
    if (thrown instanceof Error e) {
      throw e;
    }
    throw (RuntimeException) thrown;
  }

  /** Ends whatever is done ahead, and waits for it. */
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
        interrupted = true; // what is asked must not outlive the door it is asked of
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
