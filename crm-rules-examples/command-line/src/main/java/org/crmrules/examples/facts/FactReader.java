package org.crmrules.examples.facts;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.crmrules.examples.text.Messages;

/**
 * Reads facts from a file, one after the other, without holding the file in memory. The file is
 * UTF-8, with or without a byte order mark.
 *
 * @param <T> the fact
 */
public final class FactReader<T extends Record> implements Closeable {

  /** Reads the next fact from a reader. */
  private interface Next<T> {
    Optional<FactLine<T>> read() throws IOException;
  }

  private final BufferedReader reader;
  private final Messages messages;
  private final Next<T> next;
  private int line;

  private FactReader(
      Class<T> type, OwnFields own, FactFormat format, InputStream in, Messages messages)
      throws IOException {
    this.messages = messages;
    // What is not UTF-8 must not turn into question marks in somebody's name.
    this.reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    FactShape<T> shape = FactShape.of(type, own);
    this.next =
        utf8(
            () -> {
              skipByteOrderMark();
              return format == FactFormat.csv ? rows(shape) : documents(shape, own);
            });
  }

  /**
   * Opens a stream of facts.
   *
   * @throws FactFileException if the header of a CSV file does not fit the fact, or the file is not
   *     UTF-8
   */
  public static <T extends Record> FactReader<T> open(
      Class<T> type, FactFormat format, InputStream in, Messages messages) throws IOException {
    return open(type, OwnFields.NONE, format, in, messages);
  }

  /**
   * Opens a stream of facts with fields that packs declare.
   *
   * @throws FactFileException as without them
   */
  public static <T extends Record> FactReader<T> open(
      Class<T> type, OwnFields own, FactFormat format, InputStream in, Messages messages)
      throws IOException {
    return new FactReader<>(type, own, format, in, messages);
  }

  /**
   * The next line that is not blank; empty at the end.
   *
   * @throws FactFileException if the file is not UTF-8
   */
  public Optional<FactLine<T>> next() throws IOException {
    return utf8(next::read);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Next<T> rows(FactShape<T> shape) throws IOException {
    CsvRows rows = new CsvRows(reader);
    CsvRows.Row header =
        rows.next().orElseThrow(() -> new FactFileException(messages.text("file.empty")));
    CellReader<T> cells =
        new CellReader<>(
            shape,
            header.cells().orElseThrow(() -> new FactFileException(messages.text("row.quote"))),
            messages);
    return () -> rows.next().map(cells::read);
  }

  private Next<T> documents(FactShape<T> shape, OwnFields own) {
    DocumentReader<T> documents = new DocumentReader<>(shape, own, messages);
    Lines lines = new Lines(reader);
    return () -> {
      Lines.Line read = lines.next();
      line++;
      while (read != null && read.text().isBlank() && !read.isCut()) {
        read = lines.next();
        line++;
      }
      return Optional.ofNullable(read)
          .map(
              found ->
                  found.isCut()
                      ? new FactLine.Bad<>(line, messages.text("line.long", Lines.LONGEST))
                      : documents.read(line, found.text()));
    };
  }

  private void skipByteOrderMark() throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  /** Something that reads. */
  private interface Reading<R> {
    R run() throws IOException;
  }

  private <R> R utf8(Reading<R> reading) throws IOException {
    try {
      return reading.run();
    } catch (CharacterCodingException e) {
      throw new FactFileException(messages.text("file.encoding"));
    }
  }
}
