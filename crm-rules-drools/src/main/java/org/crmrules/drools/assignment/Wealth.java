package org.crmrules.drools.assignment;

import java.math.BigInteger;

/** What each person's customers are worth, in hundredths. Not thread-safe. */
final class Wealth {

  private final long[] value;
  private final long[] capacity;

  /** For each person when the value last changed, as a count of all changes. */
  private final long[] changedAt;

  private long now;

  /**
   * Begins with what is held.
   *
   * @param value at least 0, together with all that can be given at most a quarter of the longs
   * @param capacity in millionths
   */
  Wealth(long[] value, long[] capacity) {
    this.value = value;
    this.capacity = capacity;
    this.changedAt = new long[value.length];
  }

  void add(int person, long worth) {
    value[person] += worth;
    changedAt[person] = ++now;
  }

  /** How many changes there were. */
  long now() {
    return now;
  }

  /** How many changes there were when a person's value last changed. */
  long changedAt(int person) {
    return changedAt[person];
  }

  long capacity(int person) {
    return capacity[person];
  }

  /** Compares the values over capacity of two people, the first with so much less. */
  int compare(int one, long less, int other) {
    return Share.compare(value[one] - less, capacity[one], value[other], capacity[other]);
  }

  /** Value over capacity with so much more, about; in hundredths per unit of capacity. */
  double share(int person, double more) {
    return (value[person] + more) * Person.millionths(1) / capacity[person];
  }

  /** The share of one over that of another after moving half of it, about. */
  double gain(int from, int to, long worth) {
    return share(from, -worth / 2.0) - share(to, worth / 2.0);
  }

  /** Whether moving so much from one to another lowers the sum of squared values over capacity. */
  boolean gains(int from, int to, long worth) {
    return Share.compare(
            2 * value[from] - worth, capacity[from], 2 * value[to] + worth, capacity[to])
        > 0;
  }

  /**
   * How much moved from one to another would lower that sum most, rounded down. It gains as long as
   * less than twice as much is moved, so whatever is nearest to this gains if anything does.
   */
  long best(int from, int to) {
    if (capacity[from] == capacity[to]) {
      return (value[from] - value[to]) / 2;
    }
    BigInteger one = BigInteger.valueOf(capacity[from]);
    BigInteger other = BigInteger.valueOf(capacity[to]);
    return BigInteger.valueOf(value[from])
        .multiply(other)
        .subtract(BigInteger.valueOf(value[to]).multiply(one))
        .divide(one.add(other))
        .longValueExact();
  }

  /**
   * Of two customers of people of one capacity, which one can be exchanged for a customer of
   * somebody of the other capacity with a gain if either can: positive if the first.
   *
   * @param more by how much the first customer is worth more than the second
   */
  int compareTaking(int one, int other, long more, long givingCapacity) {
    return Share.compare(
        more, 2 * givingCapacity, value[one] - value[other], givingCapacity + capacity[one]);
  }
}
