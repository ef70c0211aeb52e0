package org.crmrules.drools.pool;

import org.crmrules.pool.Representative;

/**
 * A representative, and what the rules say about giving customers to this person.
 *
 * @param representative the person
 * @param closed true if the person gets no customers
 * @param cap how many customers the person holds at most, at least 0; null if there is no limit
 */
record Seat(Representative representative, boolean closed, Integer cap) {

  String id() {
    return representative.id();
  }

  /** Whether there is room for one more customer beside those held and those just given. */
  boolean takesOneMore(int given) {
    return !closed
        && representative.capacity().signum() > 0
        && (cap == null || (long) representative.openCustomers() + given < cap);
  }
}
