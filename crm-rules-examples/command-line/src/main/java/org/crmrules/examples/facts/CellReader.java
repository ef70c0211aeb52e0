package org.crmrules.examples.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.NearestName;

/**
 * Makes facts of rows. An empty cell is an absent value; the elements of a list are separated by
 * semicolons.
 *
 * @param <T> the fact
 */
final class CellReader<T extends Record> {

  /** What spreadsheets put between columns where it is not a comma. */
  private static final Pattern SEPARATED = Pattern.compile("[;\\t，；]");

  private final FactShape<T> shape;
  private final Messages messages;
  private final Scalar scalar;
  private final List<String> header;

  /**
   * @throws FactFileException if the header has an unknown, a doubled or a missing column
   */
  CellReader(FactShape<T> shape, List<String> header, Messages messages) {
    this.shape = shape;
    this.header = header;
    this.messages = messages;
    this.scalar = new Scalar(messages);
    if (header.size() == 1 && SEPARATED.matcher(header.get(0)).find()) {
      throw new FactFileException(messages.text("column.separator", header.get(0)));
    }
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (!shape.names().contains(column)) {
        faults.add(
            messages.text("column.unknown", column)
                + NearestName.to(column, shape.names())
                    .map(near -> messages.text("maybe", near))
                    .orElseGet(
                        () -> messages.text("column.known", String.join(", ", shape.names()))));
      } else if (header.indexOf(column) < i) {
        faults.add(messages.text("column.twice", column));
      }
    }
    shape.required().stream()
        .filter(name -> !header.contains(name))
        .forEach(name -> faults.add(messages.text("column.missing", name)));
    if (!faults.isEmpty()) {
      throw new FactFileException(String.join(System.lineSeparator(), faults));
    }
  }

  FactLine<T> read(CsvRows.Row row) {
    if (row.cells().isEmpty()) {
      return new FactLine.Bad<>(
          row.line(),
          row.tooLong() ? messages.text("line.long", Lines.LONGEST) : messages.text("row.quote"));
    }
    List<String> cells = row.cells().get();
    if (cells.size() != header.size()) {
      return new FactLine.Bad<>(
          row.line(), messages.text("row.cells", cells.size(), header.size()));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        String name = header.get(i);
        try {
          values.put(name, value(name, cells.get(i)));
        } catch (FaultyValueException e) {
          faults.add(messages.text("value.in", name, e.getMessage()));
        }
      }
    }
    return faults.isEmpty()
        ? new FactLine.Good<>(row.line(), shape.build(values))
        : new FactLine.Bad<>(row.line(), String.join("; ", faults));
  }

  private Object value(String name, String cell) {
    if (!shape.isList(name)) {
      return scalar.read(shape.type(name), cell);
    }
    return Arrays.stream(cell.split(";"))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .map(element -> scalar.read(shape.type(name), element))
        .toList();
  }
}
