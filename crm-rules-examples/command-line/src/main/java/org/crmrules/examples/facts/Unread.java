package org.crmrules.examples.facts;

/**
 * What stands in a file and nobody has looked at yet, so that many can be looked at by several
 * threads at once. Thread-safe.
 *
 * @param <T> the fact
 */
public interface Unread<T> {

  /** Looks at it. */
  FactLine<T> read();

  /** How much it is, in characters, roughly. */
  int size();

  /** One that was looked at before. */
  static <T> Unread<T> of(FactLine<T> line) {
    return new Unread<>() {
      @Override
      public FactLine<T> read() {
        return line;
      }

      @Override
      public int size() {
        return 0;
      }
    };
  }
}
