package org.crmrules.examples.facts;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.Visible;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table row by row, as CSV in UTF-8 or as a workbook. Numbers, truths and days become
 * cells of their kind in a workbook, but for a number of more digits than Excel keeps, and a day
 * before those that it knows, which become text. Not thread-safe.
 */
public abstract class TableWriter implements Closeable {

  private TableWriter() {}

  /**
   * Begins a table.
   *
   * @param format one of a table
   * @param out closed with the table
   */
  public static TableWriter of(FactFormat format, OutputStream out) {
    return format == FactFormat.xlsx ? new Book(out) : new Csv(out);
  }

  /** Lets Excel know that a CSV file is UTF-8; before anything else is written. */
  public void markAsUtf8() throws IOException {}

  /** One row; null is an empty cell, a list is one cell. */
  public final void write(List<?> values) throws IOException {
    row(values).write();
  }

  /** The same, made ready by any thread, to be written when it is its turn. */
  public abstract Row row(List<?> values);

  /** A row that is ready. */
  @FunctionalInterface
  public interface Row {
    /** Puts it behind those that were written before. */
    void write() throws IOException;
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(TableWriter::element).collect(Collectors.joining(";"));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }

  private static String element(Object value) {
    if (value instanceof Record
        || value.toString().isBlank()
        || !value.toString().equals(value.toString().strip())
        || value.toString().split(CellReader.BETWEEN, -1).length > 1) {
      throw new IllegalArgumentException(
          Visible.sentence("The element (%s) must fit into a cell. Maybe write .jsonl?", value));
    }
    return text(value);
  }

  private static final class Csv extends TableWriter {

    private static final int BUFFER = 1 << 16;
    private static final int USUAL = 512; // characters of a row
    private static final String SPACES = " \t\n\u000B\f\r";

    private final OutputStream out;

    Csv(OutputStream out) {
      this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public void markAsUtf8() throws IOException {
      out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Row row(List<?> values) {
      StringBuilder cells = new StringBuilder(USUAL);
      for (int i = 0; i < values.size(); i++) {
        if (i > 0) {
          cells.append(',');
        }
        cell(values.get(i), cells);
      }
      byte[] line = cells.append('\n').toString().getBytes(StandardCharsets.UTF_8);
      return () -> out.write(line);
    }

    private static void cell(Object value, StringBuilder cells) {
      if (value == null) {
        return;
      }
      String text = text(value);
      if (isQuoted(text)) {
        cells.append('"').append(text.replace("\"", "\"\"")).append('"');
      } else {
        cells.append(text);
      }
    }

    /** True if something would end the cell, or stands at an edge and would be trimmed. */
    private static boolean isQuoted(String text) {
      int last = text.length() - 1;
      if (last < 0) {
        return false;
      }
      for (int i = 0; i <= last; i++) {
        char c = text.charAt(i);
        if (c == '"' || c == ',' || c == '\r' || c == '\n') {
          return true;
        }
      }
      return SPACES.indexOf(text.charAt(0)) >= 0 || SPACES.indexOf(text.charAt(last)) >= 0;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private static final class Book extends TableWriter {

    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1); // before it Excel miscounts
    private static final LocalDate END = LocalDate.of(10_000, 1, 1);
    private static final int FLUSH_EVERY = 1_000;
    private static final int WIDEST = 60; // a longer text is broken into lines

    private final Workbook book;
    private final Worksheet sheet;
    private final List<Integer> widths = new ArrayList<>();
    private int row;

    Book(OutputStream out) {
      this.book = new Workbook(out, "crm-rules", null);
      this.sheet = book.newWorksheet("Sheet1");
    }

    @Override
    public Row row(List<?> values) {
      return () -> put(values);
    }

    private void put(List<?> values) throws IOException {
      for (int column = 0; column < values.size(); column++) {
        if (values.get(column) != null) {
          put(column, values.get(column));
          shape(column, text(values.get(column)));
        }
      }
      if (row == 0) {
        sheet.freezePane(0, 1);
      }
      row++;
      if (row % FLUSH_EVERY == 0) {
        setWidths();
        sheet.flush();
      }
    }

    /** Lines stay lines, and a column is as wide as what stands in it, where that can be read. */
    private void shape(int column, String text) {
      int width = text.lines().mapToInt(Book::width).max().orElse(0);
      while (widths.size() <= column) {
        widths.add(0);
      }
      widths.set(column, Math.max(widths.get(column), Math.min(WIDEST, width)));
      StyleSetter style = sheet.style(row, column).verticalAlignment("top");
      if (width > WIDEST || text.indexOf('\n') >= 0) {
        style.wrapText(true);
      }
      if (row == 0) {
        style.bold();
      }
      style.set();
    }

    /** A Chinese character is as wide as two others. */
    private static int width(String line) {
      return line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }

    /** Goes to the file before the first rows. */
    private void setWidths() {
      for (int column = 0; column < widths.size() && row <= FLUSH_EVERY; column++) {
        sheet.width(column, widths.get(column) + 2.0);
      }
    }

    private void put(int column, Object value) {
      if (value instanceof Boolean truth) {
        sheet.value(row, column, truth);
      } else if (value instanceof Number number && fits(number)) {
        sheet.value(row, column, number);
      } else if (value instanceof LocalDate day && !day.isBefore(FIRST) && day.isBefore(END)) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      } else if (!text(value).isEmpty()) {
        sheet.value(row, column, SheetCell.escaped(text(value)));
      }
    }

    private static boolean fits(Number number) {
      return !(number instanceof BigDecimal exact)
          || (exact.precision() <= SheetCell.DIGITS
              && exact.scale() >= 0
              && exact.scale() <= SheetCell.DIGITS);
    }

    @Override
    public void close() throws IOException {
      setWidths();
      book.close();
    }
  }
}
