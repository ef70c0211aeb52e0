package org.crmrules.drools.runtime;

import java.util.ArrayList;
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
      List<Object> kept = new ArrayList<>(slots.length);
      for (Object slot : slots) {
        kept.add(slot == null ? null : without(facts, slot));
      }
      return kept; // a list, because these are compared
    }
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i) == matched) {
        return new Place(i);
      }
    }
    return matched;
  }

  private static Object with(List<?> facts, Object kept) {
    if (kept instanceof List<?> slots) {
      return slots.stream().map(slot -> with(facts, slot)).toArray();
    }
    return kept instanceof Place place ? facts.get(place.index()) : kept;
  }

  /** The reason, for the facts of a question. */
  Reason reason(List<?> facts) {
    return rule.reason(with(facts, matched), concluded, decisive);
  }
}
