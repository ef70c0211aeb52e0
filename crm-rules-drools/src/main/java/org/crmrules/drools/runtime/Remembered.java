package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.drools.vocabulary.FactType;

/**
 * What every question of a cell comes to. Immutable and thread-safe.
 *
 * @param <T> what is told
 */
final class Remembered<T> {

  private final T value;
  private final Object[] kinds;
  private final Fired[] fired;

  /**
   * @param facts those of the question that it was learned from
   * @param fired without them
   */
  Remembered(T value, List<?> facts, Fired... fired) {
    this.value = value;
    this.kinds = facts.stream().map(FactType::kindOf).toArray();
    this.fired = fired;
  }

  /** True if the facts of a question stand in the same order. */
  boolean isFor(List<?> facts) {
    if (facts.size() != kinds.length) {
      return false;
    }
    for (int i = 0; i < kinds.length; i++) {
      if (!FactType.kindOf(facts.get(i)).equals(kinds[i])) {
        return false;
      }
    }
    return true;
  }

  /** The same for a question of the cell. */
  Told<T> about(List<?> facts) {
    return new Told<>(value, fired, facts);
  }
}
