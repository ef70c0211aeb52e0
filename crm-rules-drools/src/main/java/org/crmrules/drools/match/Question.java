package org.crmrules.drools.match;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** One question to the rules of a stage: the facts, and what is matched so far. Not thread-safe. */
public final class Question {

  private static final int STEPS_BETWEEN_CHECKS = 64;

  /** Of so many, each is soon compared with every other. */
  private static final int FEW = 16;

  private final Object[] facts;
  private final Object[] slots;
  private final Runnable check;
  private Matches matches;
  private Conditions rule;
  private boolean found;
  private int steps;

  /**
   * A question about these facts; the same one given twice is one fact.
   *
   * @param slots the most that a rule of the stage remembers
   * @param check called again and again while rules are tried, to stop them by throwing
   */
  public Question(List<?> facts, int slots, Runnable check) {
    this.facts = distinct(facts);
    this.slots = new Object[slots];
    this.check = check;
  }

  private static Object[] distinct(List<?> facts) {
    Object[] all = facts.toArray();
    if (all.length > FEW) {
      Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      return Arrays.stream(all).filter(seen::add).toArray();
    }
    int kept = 0;
    for (Object fact : all) {
      if (!isAmong(fact, all, kept)) {
        all[kept++] = fact;
      }
    }
    return kept == all.length ? all : Arrays.copyOf(all, kept);
  }

  private static boolean isAmong(Object fact, Object[] first, int count) {
    for (int i = 0; i < count; i++) {
      if (first[i] == fact) {
        return true;
      }
    }
    return false;
  }

  void about(Conditions newRule, Matches newMatches) {
    if (newRule.slots() > 1) {
      Arrays.fill(slots, null); // what the rule before left there is nothing to this one
    }
    rule = newRule;
    matches = newMatches;
  }

  Object[] facts() {
    return facts;
  }

  /** Counts a fact that is tried. */
  void step() {
    if (++steps % STEPS_BETWEEN_CHECKS == 0) {
      check.run();
    }
  }

  void put(int slot, Object value) {
    slots[slot] = value;
  }

  /** What stands in a slot: a fact that a pattern matched, or the value that a name is bound to. */
  public Object get(int slot) {
    return slots[slot];
  }

  Object[] values(int... places) {
    Object[] values = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = slots[places[i]];
    }
    return values;
  }

  void matched() throws Exception {
    matches.matched(rule, this);
  }

  /** True as soon as the conditions inside a {@code not} or an {@code exists} hold in one way. */
  boolean isFound() {
    return found;
  }

  void find() {
    found = true;
  }

  /** True if the conditions hold in some way. */
  boolean holds(Step inside) throws Exception {
    boolean outer = found;
    found = false;
    inside.run(this);
    boolean result = found;
    found = outer;
    return result;
  }
}
