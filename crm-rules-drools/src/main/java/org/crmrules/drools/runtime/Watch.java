package org.crmrules.drools.runtime;

import org.crmrules.Limits;

/** Holds the stages of one question to their limits. Not thread-safe. */
final class Watch implements Runnable {

  private final Limits limits;
  private long began = System.nanoTime();
  private int firings;

  /** Begins with the first stage. */
  Watch(Limits limits) {
    this.limits = limits;
  }

  void startStage() {
    firings = 0;
  }

  /**
   * Counts a rule that is about to fire.
   *
   * @throws LimitException if it is one too many
   */
  void firing() {
    if (++firings > limits.firings()) {
      throw LimitException.firings(limits.firings());
    }
  }

  /**
   * Looks at the clock; asked now and then while rules are tried.
   *
   * @throws LimitException if the stage has taken too long
   */
  @Override
  public void run() {
    check(System.nanoTime());
  }

  /** The next stage begins as this one ends, so the clock is read once for both. */
  void endStage() {
    long now = System.nanoTime();
    check(now);
    began = now;
  }

  private void check(long now) {
    if (now - began > limits.time().toNanos()) {
      throw LimitException.time(limits.time());
    }
  }
}
