package org.crmrules.drools.vocabulary;

/** Reads a field of facts, as a decision does many times. Thread-safe. */
@FunctionalInterface
public interface FieldReader {

  /** The value in a fact; null if it is absent. */
  Object of(Object fact);
}
