package org.crmrules.examples.facts;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmrules.Visible;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes facts as {@link FactReader} reads them.
 *
 * @param <T> the fact
 */
public final class FactWriter<T extends Record> {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final FactShape<T> shape;
  private final OwnFields own;
  private final FactFormat format;
  private final Writer out;

  private FactWriter(Class<T> type, OwnFields own, FactFormat format, Writer out) {
    this.shape = FactShape.of(type, own);
    this.own = own;
    this.format = format;
    this.out = out;
  }

  /** Writes all facts, and a header before them where the format has one. */
  public static <T extends Record> void write(
      Class<T> type, FactFormat format, Iterable<T> facts, Writer out) throws IOException {
    write(type, OwnFields.NONE, format, facts, out);
  }

  /** The same with the fields that packs declare. */
  public static <T extends Record> void write(
      Class<T> type, OwnFields own, FactFormat format, Iterable<T> facts, Writer out)
      throws IOException {
    FactWriter<T> writer = new FactWriter<>(type, own, format, out);
    if (format == FactFormat.csv) {
      out.write(String.join(",", writer.shape.names()) + "\n");
    }
    for (T fact : facts) {
      writer.write(fact);
    }
    out.flush();
  }

  private void write(T fact) throws IOException {
    out.write((format == FactFormat.csv ? row(fact) : document(fact)) + "\n");
  }

  private String row(T fact) {
    return shape.take(fact).values().stream()
        .map(FactWriter::cell)
        .collect(Collectors.joining(","));
  }

  private static String cell(Object value) {
    if (value instanceof List<?> list) {
      return quoted(list.stream().map(FactWriter::element).collect(Collectors.joining(";")));
    }
    return value == null ? "" : quoted(text(value));
  }

  private static String element(Object value) {
    if (value instanceof Record || value.toString().contains(";")) {
      throw new IllegalArgumentException(
          Visible.sentence("The element (%s) must fit into a cell. Maybe write .jsonl?", value));
    }
    return text(value);
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[\",\r\n].*|\\s.*|.*\\s")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }

  private String document(T fact) {
    return JSON.writeValueAsString(present(shape.take(fact)));
  }

  /**
   * Without what is absent; a list of documents keeps its documents, each without what is absent.
   */
  private Map<String, Object> present(Map<String, Object> values) {
    Map<String, Object> present = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
              present.put(name, elements(list));
            }
          } else if (value != null) {
            present.put(name, plain(value));
          }
        });
    return present;
  }

  private static Object plain(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof Temporal day ? day.toString() : value;
  }

  private List<Object> elements(List<?> list) {
    List<Object> elements = new ArrayList<>();
    for (Object element : list) {
      elements.add(element instanceof Record record ? nested(record) : element);
    }
    return elements;
  }

  @SuppressWarnings("unchecked") // a record is of its own class
  private <N extends Record> Map<String, Object> nested(N record) {
    return present(FactShape.of((Class<N>) record.getClass(), own).take(record));
  }
}
