package org.crmrules.drools.runtime;

import org.crmrules.drools.pack.Manifest;

/**
 * A kind of question that a service asks again and again. Its identity is what a pack remembers
 * answers by, so it is a constant.
 *
 * @param <T> what is told: an immutable value
 */
@FunctionalInterface
public interface QuestionKind<T> {

  /** One question of the kind: what takes the conclusions, and what they come to. */
  interface Asked<T> {

    /** Takes the conclusions; in any order, each of another kind. */
    Collector[] collectors();

    /** What was concluded, after all rules were asked; knows nothing of the facts. */
    T told();
  }

  /** Begins a question, from nothing but what the pack declares. */
  Asked<T> ask(Manifest manifest);
}
