package org.crmrules.examples.facts;

/**
 * What became of one line of a fact file.
 *
 * @param <T> the fact
 */
public sealed interface FactLine<T> {

  /** The line of the file, 1-based; the first one where a fact takes several. */
  int line();

  /** A fact. */
  record Good<T>(int line, T fact) implements FactLine<T> {}

  /** No fact, and why; several reasons are separated by a semicolon. */
  record Bad<T>(int line, String reason) implements FactLine<T> {}
}
