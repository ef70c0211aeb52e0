package org.crmrules.drools.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmrules.drools.pack.YamlNode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a JSON Schema says against a document, as far as ours use its words; any other word is an
 * error.
 */
final class SchemaReading {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Map<?, ?> root;

  private SchemaReading(Map<?, ?> root) {
    this.root = root;
  }

  static SchemaReading of(String schema) {
    return new SchemaReading(JSON.readValue(schema, Map.class));
  }

  /** A document as lists, maps and values. */
  static Object plain(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach((key, value) -> map.put(key, plain(value)));
      return map;
    }
    return node instanceof YamlNode.Items list
        ? list.items().stream().map(SchemaReading::plain).toList()
        : ((YamlNode.Scalar) node).value();
  }

  /** Where and why the document does not fit; empty if it does. */
  List<String> against(Object document) {
    return against(root, document, "").toList();
  }

  private Stream<String> against(Map<?, ?> schema, Object value, String at) {
    return schema.entrySet().stream()
        .flatMap(word -> against((String) word.getKey(), word.getValue(), schema, value, at));
  }

  private Stream<String> against(
      String word, Object said, Map<?, ?> schema, Object value, String at) {
    return switch (word) {
      case "$schema", "$defs", "title", "format", "then", "else" -> Stream.of();
      case "properties", "additionalProperties" -> keys(word, schema, value, at);
      case "$ref" -> against(definition((String) said), value, at);
      case "items" ->
          value instanceof List<?> list
              ? list.stream().flatMap(one -> against((Map<?, ?>) said, one, at + "[]"))
              : Stream.of();
      case "propertyNames" ->
          value instanceof Map<?, ?> map
              ? map.keySet().stream().flatMap(key -> against((Map<?, ?>) said, key, at))
              : Stream.of();
      case "if" ->
          Optional.ofNullable(schema.get(fits((Map<?, ?>) said, value) ? "then" : "else")).stream()
              .flatMap(branch -> against((Map<?, ?>) branch, value, at));
      case "allOf" ->
          ((List<?>) said).stream().flatMap(each -> against((Map<?, ?>) each, value, at));
      default -> holds(word, said, value) ? Stream.of() : Stream.of(at + ": " + word);
    };
  }

  private Stream<String> keys(String word, Map<?, ?> schema, Object value, String at) {
    if (!(value instanceof Map<?, ?> map)) {
      return Stream.of();
    }
    Map<?, ?> known = (Map<?, ?>) schema.get("properties");
    return map.entrySet().stream()
        .filter(e -> known.containsKey(e.getKey()) == word.equals("properties"))
        .flatMap(
            e -> {
              String there = at + "/" + e.getKey();
              Object said = word.equals("properties") ? known.get(e.getKey()) : schema.get(word);
              return Boolean.FALSE.equals(said)
                  ? Stream.of(there + ": not known")
                  : against((Map<?, ?>) said, e.getValue(), there);
            });
  }

  private boolean holds(String word, Object said, Object value) {
    return switch (word) {
      case "type" ->
          (said instanceof List<?> types ? types : List.of(said))
              .stream().anyMatch(t -> is((String) t, value));
      case "required" ->
          !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) said);
      case "enum" -> ((List<?>) said).contains(value);
      case "pattern" -> !(value instanceof String text) || text.matches((String) said);
      case "minimum" -> !(value instanceof BigDecimal n) || n.compareTo(number(said)) >= 0;
      case "maximum" -> !(value instanceof BigDecimal n) || n.compareTo(number(said)) <= 0;
      case "anyOf" -> ((List<?>) said).stream().anyMatch(s -> fits((Map<?, ?>) s, value));
      case "oneOf" ->
          ((List<?>) said).stream().filter(s -> fits((Map<?, ?>) s, value)).count() == 1;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private boolean fits(Map<?, ?> schema, Object value) {
    return against(schema, value, "").findAny().isEmpty();
  }

  private Map<?, ?> definition(String ref) {
    return (Map<?, ?>) ((Map<?, ?>) root.get("$defs")).get(ref.replace("#/$defs/", ""));
  }

  private static BigDecimal number(Object said) {
    return new BigDecimal(said.toString());
  }

  private static boolean is(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "number" -> value instanceof BigDecimal;
      case "integer" -> value instanceof BigDecimal n && n.stripTrailingZeros().scale() <= 0;
      case "boolean" -> value instanceof Boolean;
      case "null" -> value == null;
      default -> throw new IllegalArgumentException(type);
    };
  }
}
