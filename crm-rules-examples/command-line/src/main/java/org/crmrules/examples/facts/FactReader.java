package org.crmrules.examples.facts;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crmrules.examples.text.Messages;

/**
 * Reads facts from a file, one after the other; without holding the file in memory, if it is not a
 * workbook. Text is in any encoding that {@link TextFile} knows.
 *
 * @param <T> the fact
 */
public final class FactReader<T extends Record> implements Closeable {

  /** Takes what comes next from a reader. */
  private interface Next<T> {
    Optional<Unread<T>> take() throws IOException;
  }

  /** What was taken, and how it becomes a fact. */
  private record Taken<R, T>(R what, int size, Function<R, FactLine<T>> reading)
      implements Unread<T> {
    @Override
    public FactLine<T> read() {
      return reading.apply(what);
    }
  }

  private final Messages messages;
  private final FactShape<T> shape;
  private final OwnFields own;
  private final List<String> notes = new ArrayList<>();
  private final Closeable file;
  private final Next<T> next;
  private int line;

  private FactReader(
      Class<T> type, OwnFields own, FactFormat format, InputStream in, Messages messages)
      throws IOException {
    this.messages = messages;
    this.own = own;
    this.shape = FactShape.of(type, own);
    if (format == FactFormat.xlsx) {
      SheetRows rows = new SheetRows(in, messages);
      this.file = rows;
      this.next = sheet(rows);
    } else {
      BufferedReader reader = decoded(() -> TextFile.open(in));
      this.file = reader;
      this.next = decoded(() -> format == FactFormat.csv ? rows(reader) : documents(reader));
    }
  }

  /**
   * Opens a stream of facts.
   *
   * @throws FactFileException if the header of a table does not fit the fact, or the file cannot be
   *     what it is called
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

  /** What is not looked at, to be told once. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * The next line that is not blank; empty at the end.
   *
   * @throws FactFileException if what follows cannot be read
   */
  public Optional<FactLine<T>> next() throws IOException {
    return unread().map(Unread::read);
  }

  /**
   * The same, to be looked at by any thread.
   *
   * @throws FactFileException if what follows cannot be read
   */
  public Optional<Unread<T>> unread() throws IOException {
    return decoded(next::take);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private Next<T> sheet(SheetRows rows) throws IOException {
    Head<SheetRows.SheetRow> head =
        Head.of(rows::next, row -> named(texts(row)))
            .orElseThrow(() -> new FactFileException(messages.text("file.empty")));
    rows.note().ifPresent(notes::add);
    Columns columns = columns(head.header(FactReader::texts));
    noteAbove(head, SheetRows.SheetRow::number);
    CellReader<T> cells = cells(columns, Optional.of(rows.sheet()));
    return () ->
        head.next()
            .map(
                row ->
                    new Taken<>(
                        row, row.cells().size(), its -> cells.read(its.number(), its.cells())));
  }

  private static List<String> texts(SheetRows.SheetRow row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  private Next<T> rows(BufferedReader reader) throws IOException {
    CsvRows rows = new CsvRows(reader);
    Head<CsvRows.Row> head =
        Head.of(() -> notBlank(rows), row -> named(row.cells().orElse(List.of())))
            .orElseThrow(() -> new FactFileException(messages.text("file.empty")));
    Columns columns =
        columns(
            head.header(CsvRows.Row::cells)
                .orElseThrow(() -> new FactFileException(messages.text("row.quote"))));
    noteAbove(head, CsvRows.Row::line);
    CellReader<T> cells = cells(columns, Optional.empty());
    return () ->
        head.next().map(row -> new Taken<>(row, row.size(), its -> line(its, columns, cells)));
  }

  private static Optional<CsvRows.Row> notBlank(CsvRows rows) throws IOException {
    Optional<CsvRows.Row> row = rows.next();
    while (row.isPresent() && row.get().isBlank()) {
      row = rows.next();
    }
    return row;
  }

  /** How many of some texts are called as a field is. */
  private int named(List<String> texts) {
    return (int) texts.stream().filter(text -> Columns.field(shape, text).isPresent()).count();
  }

  private <R> void noteAbove(Head<R> head, Function<R, Integer> number) {
    if (!head.isFirst()) {
      notes.add(messages.text("table.above", head.header(number)));
    }
  }

  private FactLine<T> line(CsvRows.Row row, Columns columns, CellReader<T> cells) {
    Optional<List<String>> found = row.cells();
    if (found.isEmpty()) {
      return new FactLine.Bad<>(
          row.line(),
          row.tooLong() ? messages.text("line.long", Lines.LONGEST) : messages.text("row.quote"));
    }
    List<String> texts = found.get();
    return texts.size() == columns.count()
        ? cells.read(row.line(), texts.stream().map(Cell::of).toList())
        : new FactLine.Bad<>(row.line(), messages.text("row.cells", texts.size(), columns.count()));
  }

  private Columns columns(List<String> header) {
    Columns columns = new Columns(shape, header, messages);
    columns.ignored().ifPresent(notes::add);
    return columns;
  }

  private CellReader<T> cells(Columns columns, Optional<String> sheet) {
    return new CellReader<>(shape, columns, sheet, new CellText(messages, own.zone()), messages);
  }

  private Next<T> documents(BufferedReader reader) {
    DocumentReader<T> documents = new DocumentReader<>(shape, own, messages);
    Lines lines = new Lines(reader);
    return () -> {
      Lines.Line read = lines.next();
      line++;
      while (read != null && read.text().isBlank() && !read.isCut()) {
        read = lines.next();
        line++;
      }
      int number = line;
      return Optional.ofNullable(read)
          .map(
              found ->
                  new Taken<>(
                      found, found.text().length(), its -> document(documents, number, its)));
    };
  }

  private FactLine<T> document(DocumentReader<T> documents, int number, Lines.Line line) {
    return line.isCut()
        ? new FactLine.Bad<>(number, messages.text("line.long", Lines.LONGEST))
        : documents.read(number, line.text());
  }

  /** Something that reads. */
  private interface Reading<R> {
    R run() throws IOException;
  }

  private <R> R decoded(Reading<R> reading) throws IOException {
    try {
      return reading.run();
    } catch (CharacterCodingException e) {
      throw new FactFileException(messages.text("file.encoding"));
    }
  }
}
