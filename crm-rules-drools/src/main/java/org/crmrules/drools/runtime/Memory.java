package org.crmrules.drools.runtime;

/**
 * Keeps values by number, each in one of a few places that it shares with others; where all of them
 * are taken, the one that came first goes. As large from the start as it will ever be.
 *
 * <p>Thread-safe without a lock: a thread that reads an entry sees all of it, because entries never
 * change; at worst it misses one that another thread has just written or moved.
 *
 * @param <T> immutable
 */
final class Memory<T> {

  /**
   * So that two numbers that are asked for in turn seldom drive each other out, also in a table
   * that is full of what nobody asks for any more.
   */
  private static final int MOST_WAYS = 4;

  private record Entry<T>(long number, T value) {}

  private final Entry<T>[] entries;

  /** How many places a number has: a power of two. */
  private final int ways;

  /**
   * @param places how many values it may keep, rounded up to a power of two; at least 1
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  Memory(int places) {
    this.entries = new Entry[Integer.highestOneBit(2 * places - 1)];
    this.ways = Math.min(MOST_WAYS, entries.length);
  }

  /** The first of the places of a number. */
  private int place(long number) {
    // Numbers of neighbours differ in the lowest digits, those of others in the highest.
    int place = (int) (number ^ number >>> 13 ^ number >>> 26 ^ number >>> 39);
    return place & entries.length - 1 & -ways;
  }

  /** The value; null if it is not, or no longer, known. */
  T get(long number) {
    int place = place(number);
    for (int i = 0; i < ways; i++) {
      Entry<T> entry = entries[place + i];
      if (entry == null) {
        return null;
      }
      if (entry.number() == number) {
        return entry.value();
      }
    }
    return null;
  }

  void put(long number, T value) {
    int place = place(number);
    int last = 0; // the place that is free, that holds the number, or whose number came first
    while (last < ways - 1 && !isFor(number, entries[place + last])) {
      last++;
    }
    for (int i = place + last; i > place; i--) {
      entries[i] = entries[i - 1];
    }
    entries[place] = new Entry<>(number, value);
  }

  private boolean isFor(long number, Entry<T> entry) {
    return entry == null || entry.number() == number;
  }
}
