package org.crmrules.testkit.fact;

/**
 * Makes a value of choices: the same of the same, and the simplest where all are 0.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Maker<T> {

  /** The value of these choices. */
  T make(Choices choices);
}
