package org.crmrules.drools.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;

/** The pieces of a JSON Schema, as maps in the order in which they are written. */
public final class SchemaTree {

  private SchemaTree() {}

  /** A mapping of these keys and no others. */
  public static Map<String, Object> object(Map<String, ?> properties, Collection<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", List.copyOf(required));
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /** A mapping whose keys are not known before. */
  public static Map<String, Object> mapOf(Map<String, ?> known, Object each) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", known);
    schema.put("additionalProperties", each);
    return schema;
  }

  /** A list. */
  public static Map<String, Object> listOf(Object items) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", items);
    return schema;
  }

  /** One, or a list of them. */
  public static Map<String, Object> oneOrMore(Object one) {
    return Map.of("anyOf", List.of(one, listOf(one)));
  }

  /** A value of one of these types of JSON. */
  public static Map<String, Object> type(String... types) {
    return Map.of("type", types.length == 1 ? types[0] : List.of(types));
  }

  /** A text that matches as a whole. */
  public static Map<String, Object> text(String pattern) {
    Map<String, Object> schema = new LinkedHashMap<>(type("string"));
    schema.put("pattern", "^(?:" + pattern + ")$");
    return schema;
  }

  /** One of these. */
  public static Map<String, Object> oneOf(Collection<?> values) {
    return Map.of("enum", new ArrayList<>(values));
  }

  /** The same, with what people call it. */
  public static Map<String, Object> called(Bilingual term, Map<String, Object> schema) {
    Map<String, Object> called = new LinkedHashMap<>();
    called.put("title", term.zh().equals(term.en()) ? term.en() : term.zh() + " / " + term.en());
    called.putAll(schema);
    return called;
  }
}
