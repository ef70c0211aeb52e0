package org.crmrules.drools.runtime;

import java.util.List;
import java.util.function.UnaryOperator;
import org.crmrules.Reasons;
import org.crmrules.drools.vocabulary.FactType;

/**
 * What every question of a cell comes to. Immutable and thread-safe.
 *
 * @param <T> what is told
 */
final class Remembered<T> {

  private final T value;
  private final Object[] kinds;
  private final KeptFiring[] firings;

  /**
   * @param facts those of the question that it was learned from
   * @param firings settled
   * @param shared gives one of those that are equal
   */
  Remembered(T value, List<?> facts, Firings firings, UnaryOperator<KeptFiring> shared) {
    this.value = value;
    this.kinds = facts.stream().map(FactType::kindOf).toArray();
    this.firings = new KeptFiring[firings.size()];
    for (int i = 0; i < this.firings.length; i++) {
      this.firings[i] = shared.apply(firings.get(i).without(facts));
    }
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
    return new Told<>(value, Reasons.of(firings.length, place -> firings[place].reason(facts)));
  }
}
