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
   */
  public record Row(int line, Optional<List<String>> cells) {}

  private final BufferedReader reader;
  private final Deque<String> ahead = new ArrayDeque<>();
  private int line;

  /** Reads from where the reader stands; does not close it. */
  public CsvRows(BufferedReader reader) {
    this.reader = reader;
  }

  /** The next row that is not blank; empty at the end. */
  public Optional<Row> next() throws IOException {
    String text = take();
    while (text != null && text.isBlank()) {
      text = take();
    }
    if (text == null) {
      return Optional.empty();
    }
    int begin = line;
    StringBuilder row = new StringBuilder(text);
    List<String> more = new ArrayList<>();
    while (isOpen(row)) {
      String next = more.size() < LONGEST_ROW ? take() : null;
      if (next == null) {
        for (int i = more.size() - 1; i >= 0; i--) {
          ahead.push(more.get(i));
        }
        line = begin;
        return Optional.of(new Row(begin, Optional.empty()));
      }
      more.add(next);
      row.append('\n').append(next);
    }
    return Optional.of(new Row(begin, cells(row.toString())));
  }

  private static Optional<List<String>> cells(String row) {
    try {
      return Optional.of(List.of(CELLS.<String[]>readValue(row)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** True if a quotation mark that begins a cell is still waiting for its end. */
  private static boolean isOpen(CharSequence row) {
    boolean quoted = false;
    boolean atStart = true;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"' && (quoted || atStart)) {
        quoted = !quoted; // a doubled mark inside closes and opens again
        atStart = quoted || (i + 1 < row.length() && row.charAt(i + 1) == '"');
      } else {
        atStart = !quoted && (c == ',' || (atStart && c == ' '));
      }
    }
    return quoted;
  }

  private String take() throws IOException {
    line++;
    return ahead.isEmpty() ? reader.readLine() : ahead.pop();
  }
}
