package org.crmrules.examples.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crmrules.examples.text.Messages;

/**
 * Makes facts of rows. An empty cell is an absent value; the elements of a list are separated by
 * {@code ;} or as one does in Chinese. Thread-safe.
 *
 * @param <T> the fact
 */
final class CellReader<T extends Record> {

  /** Between the elements of a list. */
  static final String BETWEEN = "[;；、]";

  /** What a column holds, looked up once for all rows. */
  private record Held(String field, Class<?> type, boolean list, BigDecimal most) {}

  private static final Pattern ELEMENTS = Pattern.compile(BETWEEN);

  private final FactShape<T> shape;
  private final Columns columns;

  /** Null for a column that is no field. */
  private final Held[] held;

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
    this.held = new Held[columns.count()];
    for (int i = 0; i < held.length; i++) {
      held[i] = columns.field(i).map(this::held).orElse(null);
    }
  }

  private Held held(String name) {
    boolean list = shape.isList(name);
    return new Held(name, shape.type(name), list, list ? null : shape.most(name));
  }

  /** The fact of a row that has a cell for each column. */
  FactLine<T> read(int line, List<Cell> cells) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>(0);
    for (int i = 0; i < cells.size() && i < held.length; i++) {
      Held column = held[i];
      if (column != null && !cells.get(i).isEmpty()) {
        try {
          values.put(column.field(), value(column, cells.get(i)));
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

  private Object value(Held column, Cell cell) {
    if (!column.list()) {
      return text.read(column.type(), column.most(), cell);
    }
    return ELEMENTS
        .splitAsStream(cell.text())
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .map(element -> text.read(column.type(), null, new Cell(element, cell.kind())))
        .toList();
  }
}
