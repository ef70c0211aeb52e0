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
   * A row as it stands in the file. Thread-safe: it is split by whoever asks for its cells.
   *
   * @param line where it begins, 1-based
   * @param text null if it has no end
   * @param tooLong true if that is because a line of it is longer than any real one
   */
  public record Row(int line, String text, boolean tooLong) {

    /** The cells without spaces around them; empty if the row cannot be split. */
    public Optional<List<String>> cells() {
      return text == null ? Optional.empty() : CsvRows.cells(text);
    }

    int size() {
      return text == null ? 0 : text.length();
    }

    /** True if there is nothing in it but separators, as spreadsheets write rows once filled in. */
    boolean isBlank() {
      return text != null
          && text.chars().allMatch(c -> c == ',' || c == '"' || Character.isWhitespace(c))
          && cells().filter(cells -> cells.stream().allMatch(String::isBlank)).isPresent();
    }
  }

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
      return Optional.of(new Row(begin, null, true));
    }
    if (first.text().indexOf('"') < 0) {
      return Optional.of(new Row(begin, first.text(), false));
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
        return Optional.of(new Row(begin, null, false));
      }
      more.add(next);
      row.append('\n').append(next.text());
    }
    return Optional.of(new Row(begin, row.toString(), false));
  }

  private static Optional<List<String>> cells(String row) {
    if (row.indexOf('"') < 0) {
      return Optional.of(between(row));
    }
    try {
      return Optional.of(List.of(CELLS.<String[]>readValue(row)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The same for the many rows in which no mark says that a comma is none. */
  private static List<String> between(String row) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int comma = row.indexOf(','); comma >= 0; comma = row.indexOf(',', from)) {
      cells.add(row.substring(from, comma).trim());
      from = comma + 1;
    }
    cells.add(row.substring(from).trim());
    return cells;
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
