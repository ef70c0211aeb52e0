package org.crmrules.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.crmrules.Visible;
import org.crmrules.examples.facts.CsvRows;

/** A table of a data set: a header, and rows whose cells are taken by its names. */
final class DataTable {

  private final Path path;
  private final Charset charset;
  private final String freeText;

  private DataTable(Path path, Charset charset, String freeText) {
    this.path = path;
    this.charset = charset;
    this.freeText = freeText;
  }

  static DataTable of(Path path, Charset charset) {
    return new DataTable(path, charset, null);
  }

  /** The same table, where commas in this column are not quoted and make the row too long. */
  DataTable withCommasIn(String column) {
    return new DataTable(path, charset, column);
  }

  /**
   * Takes every row.
   *
   * @throws IOException if the file cannot be read, or a row does not fit the header
   */
  void forEach(Consumer<DataRow> action) throws IOException {
    try (BufferedReader reader = DataFile.open(path, charset)) {
      CsvRows rows = new CsvRows(reader);
      List<String> header =
          rows.next()
              .flatMap(CsvRows.Row::cells)
              .orElseThrow(
                  () ->
                      new IOException(Visible.sentence("The file (%s) must have a header.", path)));
      for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        int line = row.get().line();
        List<String> cells =
            row.get()
                .cells()
                .map(found -> fitted(found, header))
                .filter(found -> found.size() == header.size())
                .orElseThrow(
                    () ->
                        new IOException(
                            Visible.sentence(
                                "The line %d of the file (%s) must have %d cells.",
                                line, path, header.size())));
        action.accept(new DataRow(path, line, header, cells));
      }
    }
  }

  /** Puts the pieces of the free text together again. */
  private List<String> fitted(List<String> cells, List<String> header) {
    int surplus = cells.size() - header.size();
    if (freeText == null || surplus <= 0) {
      return cells;
    }
    int at = header.indexOf(freeText);
    List<String> fitted = new ArrayList<>(cells.subList(0, at));
    fitted.add(String.join(", ", cells.subList(at, at + surplus + 1)));
    fitted.addAll(cells.subList(at + surplus + 1, cells.size()));
    return fitted;
  }
}
