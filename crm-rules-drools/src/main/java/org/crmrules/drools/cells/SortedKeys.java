package org.crmrules.drools.cells;

import java.util.Arrays;

/**
 * Tells where a number stands among sorted ones, by the same steps whatever the number: what
 * customers have cannot be foretold, and to a processor each wrong guess costs more than the
 * search. Immutable and thread-safe.
 */
final class SortedKeys {

  /** Keys lie between the two, so no difference of keys leaves the range of a long. */
  static final long MOST = (1L << 62) - 1;

  static final long LEAST = -MOST;

  private final long[] keys;
  private final int size;

  /**
   * @param keys sorted, each another, above {@link #LEAST} and below {@link #MOST}
   */
  SortedKeys(long[] keys) {
    this.size = keys.length;
    this.keys = Arrays.copyOf(keys, size + 1);
    this.keys[size] = MOST + 1; // above whatever is looked for
  }

  /** How many parts there are: each key, and the gaps before, between and behind the keys. */
  int parts() {
    return 2 * size + 1;
  }

  /**
   * The part that a key is in.
   *
   * @param key from {@link #LEAST} to {@link #MOST}
   * @return 2 i + 1 for the key at i, and 2 i for the gap before it
   */
  int of(long key) {
    int below = 0;
    for (int left = size; left > 0; ) {
      int half = (left + 1) >>> 1;
      below += half & sign(keys[below + half - 1] - key);
      left -= half;
    }
    return 2 * below + 1 + sign(key - keys[below]);
  }

  /** -1 if negative, else 0. */
  private static int sign(long difference) {
    return (int) (difference >> 63);
  }
}
