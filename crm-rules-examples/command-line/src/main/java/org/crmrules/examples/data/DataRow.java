package org.crmrules.examples.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.Visible;

/**
 * A row of a table.
 *
 * @param path the file
 * @param line where the row begins, 1-based
 * @param header the names of the columns
 * @param cells as many as the header has
 */
record DataRow(Path path, int line, List<String> header, List<String> cells) {

  private static final Set<String> ABSENT = Set.of("", "?", "NULL", "Date Not Captured");

  /** The cell, unless it says that there is nothing. */
  Optional<String> cell(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new IllegalStateException(
          Visible.sentence("The file (%s) must have the column %s.", path, column));
    }
    return Optional.of(cells.get(at)).filter(cell -> !ABSENT.contains(cell));
  }

  /** The cell, which must be there. */
  String text(String column) {
    return cell(column)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    Visible.sentence(
                        "The %s in line %d of the file (%s) must be there.", column, line, path)));
  }

  /** The cell as something else, unless it says that there is nothing. */
  <T> Optional<T> read(String column, Function<String, T> reading) {
    return cell(column)
        .map(
            text -> {
              try {
                return reading.apply(text);
              } catch (RuntimeException e) {
                throw new IllegalStateException(
                    Visible.sentence(
                        "The %s (%s) in line %d of the file (%s) must be readable.",
                        column, text, line, path),
                    e);
              }
            });
  }
}
