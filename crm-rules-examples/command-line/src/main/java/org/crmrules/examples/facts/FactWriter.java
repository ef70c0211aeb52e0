package org.crmrules.examples.facts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Class<?>, FactShape<?>> inside = new HashMap<>();

  private FactWriter(Class<T> type, OwnFields own) {
    this.shape = FactShape.of(type, own);
    this.own = own;
  }

  /** Writes all facts, and a header before them where the format has one. Closes the file. */
  public static <T extends Record> void write(
      Class<T> type, FactFormat format, Iterable<T> facts, OutputStream out) throws IOException {
    write(type, OwnFields.NONE, format, facts, out);
  }

  /** The same with the fields that packs declare. */
  public static <T extends Record> void write(
      Class<T> type, OwnFields own, FactFormat format, Iterable<T> facts, OutputStream out)
      throws IOException {
    FactWriter<T> writer = new FactWriter<>(type, own);
    if (format == FactFormat.jsonl) {
      writer.documents(facts, out);
    } else {
      writer.table(facts, TableWriter.of(format, out));
    }
  }

  private void documents(Iterable<T> facts, OutputStream out) throws IOException {
    try (Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      for (T fact : facts) {
        lines.write(JSON.writeValueAsString(present(shape.take(fact))) + "\n");
      }
    }
  }

  private void table(Iterable<T> facts, TableWriter rows) throws IOException {
    try (rows) {
      rows.write(shape.names());
      for (T fact : facts) {
        rows.write(new ArrayList<>(shape.take(fact).values()));
      }
    }
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
    Class<N> type = (Class<N>) record.getClass();
    return present(
        ((FactShape<N>) inside.computeIfAbsent(type, kind -> FactShape.of(type, own)))
            .take(record));
  }
}
