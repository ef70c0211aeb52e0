package org.crmrules.examples.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.NearestName;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes facts of JSON documents. A null is an absent value; a number in quotation marks is not a
 * number. Thread-safe.
 *
 * @param <T> the fact
 */
final class DocumentReader<T extends Record> {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final FactShape<T> shape;
  private final Map<Class<?>, FactShape<?>> inside = new ConcurrentHashMap<>();
  private final OwnFields own;
  private final Messages messages;
  private final Scalar scalar;

  /**
   * @param own what packs declare for facts inside
   */
  DocumentReader(FactShape<T> shape, OwnFields own, Messages messages) {
    this.shape = shape;
    this.own = own;
    this.messages = messages;
    this.scalar = new Scalar(messages);
  }

  FactLine<T> read(int line, String text) {
    JsonNode document;
    try {
      document = JSON.readTree(text);
    } catch (JacksonException e) {
      return new FactLine.Bad<>(line, messages.text("json.bad", e.getOriginalMessage()));
    } catch (ArithmeticException | NumberFormatException e) { // an exponent beyond all numbers
      return new FactLine.Bad<>(line, messages.text("json.number"));
    }
    if (!document.isObject()) {
      return new FactLine.Bad<>(line, messages.text("json.object"));
    }
    List<String> faults = new ArrayList<>();
    Map<String, Object> values = values(shape, document, "", faults);
    return faults.isEmpty()
        ? new FactLine.Good<>(line, shape.build(values))
        : new FactLine.Bad<>(line, String.join("; ", faults));
  }

  private Map<String, Object> values(
      FactShape<?> of, JsonNode document, String path, List<String> faults) {
    Map<String, Object> values = new LinkedHashMap<>();
    document.forEachEntry(
        (name, value) -> {
          if (!of.names().contains(name)) {
            faults.add(
                messages.text("field.unknown", path + name)
                    + NearestName.to(name, of.names())
                        .map(near -> messages.text("maybe", near))
                        .orElse(""));
          } else if (!value.isNull()) {
            values.put(name, value(of, name, value, path + name, faults));
          }
        });
    return values;
  }

  private Object value(
      FactShape<?> of, String name, JsonNode value, String path, List<String> faults) {
    if (!of.isList(name)) {
      return element(of.type(name), value, path, faults);
    }
    if (!value.isArray()) {
      faults.add(messages.text("value.in", path, messages.text("value.list")));
      return null;
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      elements.add(element(of.type(name), value.get(i), path + "[" + i + "]", faults));
    }
    return elements;
  }

  private Object element(Class<?> type, JsonNode value, String path, List<String> faults) {
    try {
      return type.isRecord()
          ? document(type.asSubclass(Record.class), value, path, faults)
          : scalar(type, value);
    } catch (FaultyValueException e) {
      faults.add(messages.text("value.in", path, e.getMessage()));
      return null;
    }
  }

  private <N extends Record> N document(
      Class<N> type, JsonNode value, String path, List<String> faults) {
    if (!value.isObject()) {
      throw new FaultyValueException(messages.text("json.object"));
    }
    @SuppressWarnings("unchecked") // a shape is kept by its own type
    FactShape<N> nested =
        (FactShape<N>) inside.computeIfAbsent(type, kind -> FactShape.of(type, own));
    return nested.build(values(nested, value, path + ".", faults));
  }

  private Object scalar(Class<?> type, JsonNode value) {
    boolean number = type == BigDecimal.class || type == int.class || type == Integer.class;
    boolean truth = type == boolean.class || type == Boolean.class;
    boolean fits = number ? value.isNumber() : truth ? value.isBoolean() : value.isString();
    if (!fits) {
      String wanted = number ? "value.jsonNumber" : truth ? "value.boolean" : "value.jsonText";
      throw new FaultyValueException(messages.text(wanted, Scalar.shown(value.toString())));
    }
    return scalar.read(type, number ? plain(value) : value.asString());
  }

  /** The number without an exponent, unless that would take pages. */
  private static String plain(JsonNode value) {
    BigDecimal number = value.decimalValue();
    return Math.abs((long) number.scale()) <= 30 ? number.toPlainString() : number.toString();
  }
}
