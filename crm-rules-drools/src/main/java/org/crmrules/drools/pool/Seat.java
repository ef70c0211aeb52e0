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

  /** How many customers more the person can get, at least 0; null if there is no limit. */
  Integer room() {
    if (closed) {
      return 0;
    }
    return cap == null ? null : Math.max(0, cap - representative.openCustomers());
  }
}
