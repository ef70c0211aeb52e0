package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Customers of one weight that the same people can get: exchanging two of them changes nobody's
 * load. Not thread-safe.
 */
final class Kind {

  /** In millionths, as loads are. */
  final long weight;

  /** Who can get them, by number, in ascending order. */
  final int[] people;

  /** How many each of these people gets; as long as {@link #people}. */
  final int[] held;

  /** The same people. */
  final BitSet eligible;

  /** The customers by number, in the order of service. */
  final int[] customers;

  /** How many of the customers are served, the first ones. */
  int served;

  Kind(long weight, BitSet eligible, int[] customers) {
    this.weight = weight;
    this.eligible = eligible;
    this.people = eligible.stream().toArray();
    this.held = new int[people.length];
    this.customers = customers;
    this.served = people.length == 0 ? 0 : customers.length;
  }

  /** The place of a person among {@link #people}; negative if the person cannot get them. */
  int place(int person) {
    return Arrays.binarySearch(people, person);
  }

  /** How many of them somebody gets already. */
  int given() {
    return Arrays.stream(held).sum();
  }
}
