package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * Floors and caps over levels: the best floor counts, and the lowest cap wins over it. So bands
 * need no upper edge, and the order of rules cannot matter.
 */
public final class LevelBounds {

  private final List<String> levels;

  /** The level of each bound; the complement of it for a cap. */
  private int[] bounds = new int[16];

  private Firing[] by = new Firing[16];
  private int size;

  /**
   * @param levels best first
   */
  public LevelBounds(List<String> levels) {
    this.levels = levels;
  }

  /**
   * Over levels that are listed the other way around, as roles are.
   *
   * @param levels worst first
   */
  public static LevelBounds worstFirst(List<String> levels) {
    List<String> bestFirst = new ArrayList<>(levels);
    Collections.reverse(bestFirst);
    return new LevelBounds(bestFirst);
  }

  /**
   * This level or better.
   *
   * @throws UnusableValueException if the level is not declared
   */
  public void atLeast(String level, Firing firing) {
    add(index(level), firing);
  }

  /**
   * This level or worse.
   *
   * @throws UnusableValueException if the level is not declared
   */
  public void atMost(String level, Firing firing) {
    add(~index(level), firing);
  }

  private void add(int bound, Firing firing) {
    if (size == by.length) {
      bounds = Arrays.copyOf(bounds, 2 * size);
      by = Arrays.copyOf(by, 2 * size);
    }
    bounds[size] = bound;
    by[size++] = firing;
  }

  private int index(String level) {
    int index = 0;
    while (index < levels.size() && !levels.get(index).equals(level)) {
      index++;
    }
    if (index == levels.size()) {
      throw new UnusableValueException(
          "级别(%s)必须是 %s 之一。", "The level (%s) must be one of %s.", level, levels);
    }
    return index;
  }

  private static int levelOf(int bound) {
    return bound < 0 ? ~bound : bound;
  }

  /** The level, or null if no rule concluded any; says which rules were passed over. */
  public String settle() {
    int floor = levels.size();
    int cap = -1;
    for (int i = 0; i < size; i++) {
      if (bounds[i] < 0) {
        cap = Math.max(cap, levelOf(bounds[i]));
      } else {
        floor = Math.min(floor, bounds[i]);
      }
    }
    int level = floor == levels.size() ? cap : Math.max(floor, cap);
    // A floor counts if it made the level; a cap only if it holds the level down, or made it.
    for (int i = 0; i < size; i++) {
      if (levelOf(bounds[i]) != level) {
        by[i].passOver();
      }
    }
    return level < 0 ? null : levels.get(level);
  }

  /** Something else counts instead of all of them. */
  public void passOverAll() {
    for (int i = 0; i < size; i++) {
      by[i].passOver();
    }
  }
}
