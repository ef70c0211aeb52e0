package org.crmrules.drools.runtime;

/**
 * Keeps values by number, each in one of a few places in a row; where all of them are taken, it
 * takes the first. As large from the start as it will ever be.
 *
 * <p>Thread-safe without a lock: a thread that reads an entry sees all of it, because entries never
 * change; at worst it misses one that another thread has just written.
 *
 * @param <T> immutable
 */
final class Memory<T> {

  /** So that two numbers that are asked for in turn seldom drive each other out. */
  private static final int WAYS = 4;

  private record Entry<T>(long number, T value) {}

  private final Entry<T>[] entries;

  /**
   * @param places how many values it may keep, rounded up to a power of two; at least 1
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  Memory(int places) {
    this.entries = new Entry[Integer.highestOneBit(2 * places - 1)];
  }

  private int place(long number) {
    // Numbers of neighbours differ in the lowest digits, those of others in the highest.
    return (int) (number ^ number >>> 13 ^ number >>> 26 ^ number >>> 39) & entries.length - 1;
  }

  /** The value; null if it is not, or no longer, known. */
  T get(long number) {
    int place = place(number);
    for (int i = 0; i < WAYS; i++) {
      Entry<T> entry = entries[place + i & entries.length - 1];
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
    for (int i = 0; i < WAYS; i++) {
      Entry<T> entry = entries[place + i & entries.length - 1];
      if (entry == null || entry.number() == number) {
        entries[place + i & entries.length - 1] = new Entry<>(number, value);
        return;
      }
    }
    entries[place] = new Entry<>(number, value);
  }
}
