package org.crmrules.drools.pack;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Maps, lists, texts, numbers and truths as JSON. Written by the core of Jackson alone: its mapper
 * wants annotations newer than those that hosts of the last generation bring along.
 */
public final class JsonText {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonText() {}

  /** On one line, without its end. */
  public static String line(Object value) {
    return text(value, ObjectWriteContext.empty());
  }

  /** On lines of its own for each key and element, which are the same on every machine. */
  public static String lines(Object value) {
    PrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return text(
        value,
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer;
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        });
  }

  private static String text(Object value, ObjectWriteContext context) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(context, text)) {
      write(json, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, inner) -> {
            json.writeName(key.toString());
            write(json, inner);
          });
      json.writeEndObject();
    } else if (value instanceof Iterable<?> many) {
      json.writeStartArray();
      many.forEach(one -> write(json, one));
      json.writeEndArray();
    } else if (value instanceof BigDecimal exact) {
      json.writeNumber(exact);
    } else if (value instanceof Integer whole) {
      json.writeNumber(whole);
    } else if (value instanceof Long whole) {
      json.writeNumber(whole);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }
}
