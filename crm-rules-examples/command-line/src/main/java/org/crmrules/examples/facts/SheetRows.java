package org.crmrules.examples.facts;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.crmrules.examples.text.Messages;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of the first sheet of a workbook that is not hidden. Not thread-safe. */
final class SheetRows implements Closeable {

  private static final ReadingOptions AS_SHOWN = new ReadingOptions(true, true);
  private static final int WORKBOOK_PART = 1 << 20;

  /**
   * A row.
   *
   * @param number as the spreadsheet shows it
   * @param cells from the first column to the last that has anything
   */
  record SheetRow(int number, List<Cell> cells) {}

  private final Messages messages;
  private final ReadableWorkbook workbook;
  private final SheetCell cell;
  private final Sheet sheet;
  private final List<String> others;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  /**
   * @throws FactFileException if it is no workbook
   */
  SheetRows(InputStream in, Messages messages) throws IOException {
    this.messages = messages;
    byte[] content = in.readAllBytes();
    if (understood(() -> ReadableWorkbook.isOLE2Header(content))) {
      throw new FactFileException(messages.text("book.old"));
    }
    this.workbook =
        understood(() -> new ReadableWorkbook(new ByteArrayInputStream(content), AS_SHOWN));
    this.cell = new SheetCell(understood(() -> countsFrom1904(content)));
    List<Sheet> shown =
        workbook.getSheets().filter(any -> any.getVisibility() == SheetVisibility.VISIBLE).toList();
    if (shown.isEmpty()) {
      throw new FactFileException(messages.text("file.empty"));
    }
    this.sheet = shown.get(0);
    this.others = shown.stream().skip(1).map(Sheet::getName).toList();
    this.stream = understood(sheet::openStream);
    this.rows = stream.iterator();
  }

  /** The name of the sheet. */
  String sheet() {
    return sheet.getName();
  }

  /** That there are other sheets, which are not read. */
  Optional<String> note() {
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(messages.text("book.sheets", sheet.getName(), String.join(", ", others)));
  }

  /** The next row that has anything in it; empty at the end. */
  Optional<SheetRow> next() throws IOException {
    while (understood(rows::hasNext)) {
      Row row = understood(rows::next);
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.getCellCount(); i++) {
        cells.add(cell.of(row.getCell(i)));
      }
      while (!cells.isEmpty() && cells.get(cells.size() - 1).text().isBlank()) {
        cells.remove(cells.size() - 1);
      }
      if (!cells.isEmpty()) {
        return Optional.of(new SheetRow(row.getRowNum(), cells));
      }
    }
    return Optional.empty();
  }

  /** The library takes the attribute for false where Excel on a Mac writes 1. */
  private boolean countsFrom1904(byte[] content) throws IOException {
    try (ZipFile parts =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      ZipArchiveEntry part = parts.getEntry("xl/workbook.xml");
      if (part == null) {
        return workbook.isDate1904();
      }
      try (InputStream in = parts.getInputStream(part)) {
        String text = new String(in.readNBytes(WORKBOOK_PART), StandardCharsets.UTF_8);
        return text.matches("(?s).*\\bdate1904\\s*=\\s*[\"'](1|true)[\"'].*");
      }
    }
  }

  /** Something of the library. */
  private interface Reading<R> {
    R run() throws IOException;
  }

  /** The library throws what it likes at a file that is none. */
  private <R> R understood(Reading<R> reading) throws IOException {
    try {
      return reading.run();
    } catch (RuntimeException | IOException e) {
      throw new FactFileException(messages.text("book.bad", String.valueOf(e.getMessage())));
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
