package org.crmrules.examples.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.examples.text.Messages;

/**
 * Makes facts of rows. An empty cell is an absent value; the elements of a list are separated by
 * {@code ;} or as one does in Chinese.
 *
 * @param <T> the fact
 */
final class CellReader<T extends Record> {

  /** Between the elements of a list. */
  static final String BETWEEN = "[;；、]";

  private final FactShape<T> shape;
  private final Columns columns;
  private final Optional<String> sheet;
  private final Messages messages;
  private final CellText text;

  /**
   * @param sheet of a workbook; empty for a file of lines
   * @param text how cells are read
   */
  CellReader(
      FactShape<T> shape,
      Columns columns,
      Optional<String> sheet,
      CellText text,
      Messages messages) {
    this.shape = shape;
    this.columns = columns;
    this.sheet = sheet;
    this.text = text;
    this.messages = messages;
  }

  /** The fact of a row that has a cell for each column. */
  FactLine<T> read(int line, List<Cell> cells) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Optional<String> field = columns.field(i);
      if (field.isPresent() && !cells.get(i).isEmpty()) {
        try {
          values.put(field.get(), value(field.get(), cells.get(i)));
        } catch (FaultyValueException e) {
          faults.add(messages.text("value.in", place(line, i), e.getMessage()));
        }
      }
    }
    for (String name : shape.required()) {
      if (!values.containsKey(name) && faults.isEmpty()) {
        faults.add(messages.text("cell.needed", shape.called(name, messages)));
      }
    }
    return faults.isEmpty()
        ? new FactLine.Good<>(line, shape.build(values))
        : new FactLine.Bad<>(line, String.join("; ", faults));
  }

  private String place(int line, int column) {
    String header = columns.header(column);
    String letters = Cell.letters(column);
    return sheet
        .map(name -> name + "!" + letters + line + " " + header)
        .orElseGet(() -> messages.text("cell.column", letters, header));
  }

  private Object value(String name, Cell cell) {
    Class<?> type = shape.type(name);
    if (!shape.isList(name)) {
      return text.read(type, shape.most(name), cell);
    }
    return Arrays.stream(cell.text().split(BETWEEN))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .map(element -> text.read(type, null, new Cell(element, cell.kind())))
        .toList();
  }
}
