package org.crmrules.drools.assignment;

/**
 * A queue of small numbers, the one with the least key first, of equal keys the lower number: a
 * binary heap without an object for each number, because millions go through it. Not thread-safe.
 */
final class LeastFirst {

  private final double[] keys;
  private final int[] heap;
  private int size;

  /**
   * @param keys of each number; to be changed only while the number is not in the queue
   */
  LeastFirst(double[] keys) {
    this.keys = keys;
    this.heap = new int[keys.length];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Puts a number in that is not there. */
  void add(int number) {
    int at = size++;
    while (at > 0 && isBefore(number, heap[at - 1 >>> 1])) {
      heap[at] = heap[at - 1 >>> 1];
      at = at - 1 >>> 1;
    }
    heap[at] = number;
  }

  /** Takes the first out; there must be one. */
  int remove() {
    int first = heap[0];
    int last = heap[--size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], last)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return first;
  }

  private boolean isBefore(int one, int other) {
    int order = Double.compare(keys[one], keys[other]);
    return order < 0 || order == 0 && one < other;
  }
}
