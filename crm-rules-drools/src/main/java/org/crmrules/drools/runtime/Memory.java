package org.crmrules.drools.runtime;

/**
 * Keeps values by number: the last one where two numbers share a place. As large from the start as
 * it will ever be.
 *
 * <p>Thread-safe without a lock: a thread that reads an entry sees all of it, because entries never
 * change; at worst it misses one that another thread has just written.
 *
 * @param <T> immutable
 */
final class Memory<T> {

  static final int MOST = 8_192;

  private record Entry<T>(long number, T value) {}

  private final Entry<T>[] entries;

  /**
   * @param numbers how many there are; each has a place of its own if that is not too many
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  Memory(long numbers) {
    long wanted = Math.max(1, Math.min(numbers, MOST));
    this.entries = new Entry[(int) Long.highestOneBit(2 * wanted - 1)];
  }

  private int place(long number) {
    // Numbers of neighbours differ in the lowest digits, those of others in the highest.
    return (int) (number ^ number >>> 13 ^ number >>> 26 ^ number >>> 39) & entries.length - 1;
  }

  /** The value; null if it is not, or no longer, known. */
  T get(long number) {
    Entry<T> entry = entries[place(number)];
    return entry != null && entry.number() == number ? entry.value() : null;
  }

  void put(long number, T value) {
    entries[place(number)] = new Entry<>(number, value);
  }
}
