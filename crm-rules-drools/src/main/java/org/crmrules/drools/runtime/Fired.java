package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.Reason;
import org.crmrules.drools.conclude.Drawn;

/**
 * A rule that fired in a question, and what it concluded. Immutable once all is settled.
 *
 * @param matched as in {@link ReasonMaker#reason}; if it is kept for other questions, with places
 *     instead of the facts
 * @param notes what follows of its conclusions
 */
record Fired(Object matched, Drawn drawn, List<String> notes) {

  Fired(Object matched, Drawn drawn) {
    this(matched, drawn, List.of());
  }

  ReasonMaker rule() {
    return (ReasonMaker) drawn.rule();
  }

  Fired with(Drawn other) {
    return new Fired(matched, other, notes);
  }

  Fired noting(List<String> more) {
    return new Fired(matched, drawn, more);
  }

  /** Stands for a fact of the question. */
  private record Place(int index) {}

  /** The same without the facts of the question; what is not among them was concluded. */
  Fired without(List<?> facts) {
    return new Fired(without(facts, matched), drawn, notes);
  }

  private static Object without(List<?> facts, Object matched) {
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

  /** The same of these facts, where it is kept for the facts of other questions. */
  Fired about(List<?> facts) {
    Drawn said = drawn.about(facts);
    return said == drawn ? this : with(said);
  }

  /** The reason, for the facts of a question that it is {@link #about}. */
  Reason reason(List<?> facts) {
    return rule().reason(with(facts, matched), drawn, notes);
  }
}
