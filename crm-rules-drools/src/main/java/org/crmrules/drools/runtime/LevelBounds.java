package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Floors and caps over levels: the best floor counts, and the lowest cap wins over it. So bands
 * need no upper edge, and the order of rules cannot matter.
 */
public final class LevelBounds {

  private record Bound(int index, Firing firing) {}

  private final List<String> levels;
  private final List<Bound> floors = new ArrayList<>();
  private final List<Bound> caps = new ArrayList<>();

  /**
   * @param levels best first
   */
  public LevelBounds(List<String> levels) {
    this.levels = levels;
  }

  /**
   * This level or better.
   *
   * @throws IllegalArgumentException if the level is not declared
   */
  public void atLeast(String level, Firing firing) {
    floors.add(new Bound(index(level), firing));
  }

  /**
   * This level or worse.
   *
   * @throws IllegalArgumentException if the level is not declared
   */
  public void atMost(String level, Firing firing) {
    caps.add(new Bound(index(level), firing));
  }

  private int index(String level) {
    int index = levels.indexOf(level);
    if (index < 0) {
      throw new IllegalArgumentException(
          "The level (%s) must be one of %s.".formatted(level, levels));
    }
    return index;
  }

  /** The level, or null if no rule concluded any; says which rules were passed over. */
  public String settle() {
    int floor = floors.stream().mapToInt(Bound::index).min().orElse(-1);
    int cap = caps.stream().mapToInt(Bound::index).max().orElse(-1);
    int level = Math.max(floor, cap);
    // A floor counts if it made the level; a cap only if it holds the level down, or made it.
    floors.stream().filter(b -> b.index() != level).forEach(b -> b.firing().passOver());
    caps.stream().filter(b -> b.index() != level).forEach(b -> b.firing().passOver());
    return level < 0 ? null : levels.get(level);
  }

  /** Something else counts instead of all of them. */
  public void passOverAll() {
    floors.forEach(b -> b.firing().passOver());
    caps.forEach(b -> b.firing().passOver());
  }
}
