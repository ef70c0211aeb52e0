package org.crmrules.bench;

/** What the rules of a peer conclude on: the best floor, the lowest cap. Not thread-safe. */
public final class Verdict {

  private int floor = Integer.MAX_VALUE;
  private int cap = -1;
  private int months;

  /** The grade is this one or better. */
  public void atLeast(int level) {
    floor = Math.min(floor, level);
  }

  /** The grade is this one or worse. */
  public void atMost(int level) {
    cap = Math.max(cap, level);
  }

  /** Call back every so many months. */
  public void callbackEvery(int newMonths) {
    months = newMonths;
  }

  /** The level: the best floor, unless the lowest cap holds it down. */
  public String level() {
    return Workload.LEVELS.get(Math.max(floor == Integer.MAX_VALUE ? -1 : floor, cap));
  }

  /** What was decided. */
  public Outcome outcome() {
    return new Outcome(level(), months);
  }
}
