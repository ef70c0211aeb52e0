package org.crmrules.drools.cells;

/**
 * The parts into which the constants of some conditions cut the values of one field. Immutable and
 * thread-safe.
 */
interface FieldCells {

  /** How many parts there are. */
  int count();

  /**
   * The part that a value is in.
   *
   * @param value null if the fact does not have it
   * @return from 0 to one less than {@link #count()}
   */
  int of(Object value);
}
