package org.crmrules.examples.facts;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The header of a table, and the rows behind it. People put a title above it, and who made the
 * table: it is the first row that names two fields, or else one, or else the first row, of which it
 * is then said what it lacks. Not thread-safe.
 *
 * @param <R> a row
 */
final class Head<R> {

  /** How far below the beginning a header is looked for. */
  private static final int ROWS = 10;

  /** Reads the next row; empty at the end. */
  interface Rows<R> {
    Optional<R> next() throws IOException;
  }

  private final Rows<R> rows;
  private final Deque<R> behind = new ArrayDeque<>();
  private final R header;
  private final boolean isFirst;

  private Head(Rows<R> rows, List<R> read, int at) {
    this.rows = rows;
    this.header = read.get(at);
    this.isFirst = at == 0;
    behind.addAll(read.subList(at + 1, read.size()));
  }

  /**
   * Finds it; empty if there is no row.
   *
   * @param named how many fields a row names
   */
  static <R> Optional<Head<R>> of(Rows<R> rows, ToIntFunction<R> named) throws IOException {
    List<R> read = new ArrayList<>();
    int best = 0;
    while (read.size() < ROWS) {
      Optional<R> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      read.add(row.get());
      int names = Math.min(2, named.applyAsInt(row.get()));
      best = names > Math.min(2, named.applyAsInt(read.get(best))) ? read.size() - 1 : best;
      if (names == 2) {
        break;
      }
    }
    return read.isEmpty() ? Optional.empty() : Optional.of(new Head<>(rows, read, best));
  }

  /** The header, told. */
  <T> T header(Function<R, T> told) {
    return told.apply(header);
  }

  /** False if there is anything above it. */
  boolean isFirst() {
    return isFirst;
  }

  /** The next row behind it; empty at the end. */
  Optional<R> next() throws IOException {
    return behind.isEmpty() ? rows.next() : Optional.of(behind.poll());
  }
}
