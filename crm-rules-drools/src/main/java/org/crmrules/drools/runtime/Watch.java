package org.crmrules.drools.runtime;

import org.crmrules.Bilingual;
import org.crmrules.Limits;

/** Holds the stages of one question to their limits. Not thread-safe. */
final class Watch implements Runnable {

  private static final Bilingual FIRINGS =
      new Bilingual(
          "触发次数达到上限(%d)。也许一条规则的条件太宽。",
          "The limit of firings (%d) was reached. Maybe the conditions of a rule are too wide.");
  private static final Bilingual TIME =
      new Bilingual(
          "用时达到上限(%s)。也许一条规则的条件太宽。",
          "The limit of time (%s) was reached. Maybe the conditions of a rule are too wide.");

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
   * @throws StageFailure if it is one too many
   */
  void firing() {
    if (++firings > limits.firings()) {
      throw StageFailure.limit(FIRINGS.with(limits.firings()));
    }
  }

  /**
   * Looks at the clock; asked now and then while rules are tried.
   *
   * @throws StageFailure if the stage has taken too long
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
      throw StageFailure.limit(TIME.with(limits.time()));
    }
  }
}
