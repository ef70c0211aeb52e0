package org.crmrules.examples.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Reason;
import org.crmrules.examples.text.Messages;

/**
 * Rows of a table as they grow, cell by cell, and how a value stands in a cell. Not thread-safe.
 */
final class Rows {

  private static final int USUAL = 400; // characters of some reasons

  private final Messages words;
  private final boolean forPeople;
  private final List<Map<String, Object>> all = new ArrayList<>();

  /**
   * @param forPeople true for what constants and fields are called, false for their own names
   */
  Rows(Messages words, boolean forPeople) {
    this.words = words;
    this.forPeople = forPeople;
  }

  /** By the names of columns, in order. */
  List<Map<String, Object>> all() {
    return all;
  }

  /** Begins the next row. */
  Rows begin() {
    all.add(new LinkedHashMap<>());
    return this;
  }

  /** The next cell of the row that was begun last. */
  Rows put(String column, Object value) {
    all.get(all.size() - 1).put(column, shown(value));
    return this;
  }

  /** The next cells, as they are. */
  Rows putAll(Map<String, Object> cells) {
    all.get(all.size() - 1).putAll(cells);
    return this;
  }

  /** The decisive reasons, a line each. */
  Rows reasons(List<Reason> reasons) {
    StringBuilder lines = new StringBuilder(USUAL);
    for (Reason reason : reasons) {
      if (reason.decisive()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(words.reason(reason));
      }
    }
    return put("because", lines.toString());
  }

  /** Fields of a fact as they are called. */
  Object fields(Class<? extends Record> fact, List<String> names) {
    return forPeople ? words.fields(fact, names) : names;
  }

  /** What stands in the cell of a value. */
  Object shown(Object value) {
    if (value instanceof Enum<?> constant) {
      return forPeople ? words.name(constant) : constant.name();
    }
    if (value instanceof Collection<?> many) {
      return many.isEmpty() ? "" : words.names(many.stream().map(String::valueOf).toList());
    }
    if (value instanceof Boolean truth) {
      return words.text("table." + truth);
    }
    return value == null
            || value instanceof BigDecimal
            || value instanceof Integer
            || value instanceof LocalDate
        ? value
        : value.toString();
  }
}
