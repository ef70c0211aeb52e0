package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.Reason;

/**
 * A rule that fires for every question of a cell, without the facts of any. Immutable and
 * thread-safe.
 *
 * @param matched as in {@link ReasonMaker#reason}, with places instead of the facts of the question
 * @param decisive false if other conclusions counted instead of those of the rule
 */
record KeptFiring(ReasonMaker rule, Object matched, List<String> concluded, boolean decisive) {

  /** Stands for a fact of the question. */
  private record Place(int index) {}

  /**
   * Leaves out the facts of a question.
   *
   * @param facts those of the question; what is not among them was concluded
   */
  static Object without(List<?> facts, Object matched) {
    if (matched instanceof Object[] slots) {
      Object[] kept = new Object[slots.length];
      for (int i = 0; i < slots.length; i++) {
        kept[i] = slots[i] == null ? null : without(facts, slots[i]);
      }
      return kept;
    }
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i) == matched) {
        return new Place(i);
      }
    }
    return matched;
  }

  private static Object with(List<?> facts, Object kept) {
    if (kept instanceof Object[] slots) {
      Object[] matched = new Object[slots.length];
      for (int i = 0; i < slots.length; i++) {
        matched[i] = with(facts, slots[i]);
      }
      return matched;
    }
    return kept instanceof Place place ? facts.get(place.index()) : kept;
  }

  /** The reason, for the facts of a question. */
  Reason reason(List<?> facts) {
    return rule.reason(with(facts, matched), concluded, decisive);
  }
}
