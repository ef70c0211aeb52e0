package org.crmrules.examples.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * The rows of a CSV file with the lines they begin on. A bad row is one bad row: a quotation mark
 * that is never closed costs its own line only, not the rest of the file.
 */
public final class CsvRows {

  private static final int LONGEST_ROW = 100; // lines; a cell may have line breaks in it

  private static final ObjectReader CELLS =
      CsvMapper.builder().enable(CsvReadFeature.TRIM_SPACES).build().readerFor(String[].class);

  /**
   * A row.
   *
   * @param line where it begins, 1-based
   * @param cells without spaces around them; empty if the row cannot be split
   * @param tooLong true if that is because a line of it is longer than any real one
   */
  public record Row(int line, Optional<List<String>> cells, boolean tooLong) {}

  private final Lines lines;
  private final Deque<Lines.Line> ahead = new ArrayDeque<>();
  private int line;

  /** Reads from where the reader stands; does not close it. */
  public CsvRows(BufferedReader reader) {
    this.lines = new Lines(reader);
  }

  /** The next row that is not blank; empty at the end. */
  public Optional<Row> next() throws IOException {
    Lines.Line first = take();
    while (first != null && first.text().isBlank() && !first.isCut()) {
      first = take();
    }
    if (first == null) {
      return Optional.empty();
    }
    int begin = line;
    if (first.isCut()) {
      return Optional.of(new Row(begin, Optional.empty(), true));
    }
    StringBuilder row = new StringBuilder(first.text());
    List<Lines.Line> more = new ArrayList<>();
    Quotes quotes = new Quotes();
    while (quotes.areOpenBehind(row)) {
      boolean goesOn = more.size() < LONGEST_ROW && row.length() < Lines.LONGEST;
      Lines.Line next = goesOn ? take() : null;
      if (next == null) {
        for (int i = more.size() - 1; i >= 0; i--) {
          ahead.push(more.get(i));
        }
        line = begin;
        return Optional.of(new Row(begin, Optional.empty(), false));
      }
      more.add(next);
      row.append('\n').append(next.text());
    }
    return Optional.of(new Row(begin, cells(row.toString()), false));
  }

  private static Optional<List<String>> cells(String row) {
    try {
      return Optional.of(List.of(CELLS.<String[]>readValue(row)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Goes through a row once, however often it grows. */
  private static final class Quotes {

    private boolean quoted;
    private boolean atStart = true;
    private int at;

    /** True if a quotation mark that begins a cell is still waiting for its end. */
    boolean areOpenBehind(CharSequence row) {
      for (; at < row.length(); at++) {
        char c = row.charAt(at);
        if (c == '"' && (quoted || atStart)) {
          quoted = !quoted; // a doubled mark inside closes and opens again
          atStart = quoted || (at + 1 < row.length() && row.charAt(at + 1) == '"');
        } else {
          atStart = !quoted && (c == ',' || (atStart && c == ' '));
        }
      }
      return quoted;
    }
  }

  private Lines.Line take() throws IOException {
    line++;
    return ahead.isEmpty() ? lines.next() : ahead.pop();
  }
}
