package org.crmrules.examples.decision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.crmrules.Decision;
import org.crmrules.Reason;
import org.crmrules.Visible;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A decision as one line of JSON: first {@code question}, then what follows from the decision and
 * is handy to filter by, then the decision as any host keeps it.
 */
public final class DecisionJson {

  static final String QUESTION = "question";
  private static final int MAX_DIGITS = 100;

  /** Plain but for exact numbers in a tree, and for lines that lack something. */
  private static final JsonMapper PLAIN =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** Writes the same as the plain one, but for what stands before a decision. */
  static final JsonMapper JSON =
      PLAIN
          .rebuild()
          .addModule(
              new SimpleModule()
                  .setSerializerModifier(new DecisionProperties(PLAIN))
                  .addSerializer(Reason.class, new ReasonJson()))
          .build();

  /** For each kind of decision one that has looked up how it is written. */
  private static final ClassValue<ObjectWriter> WRITERS =
      new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> type) {
          return JSON.writerFor(type);
        }
      };

  private DecisionJson() {}

  /** The decision on one line, without its end. */
  public static String write(Decision decision) {
    return new String(bytes(decision), StandardCharsets.UTF_8);
  }

  /** The same in UTF-8. */
  public static byte[] bytes(Decision decision) {
    byte[] line = WRITERS.get(decision.getClass()).writeValueAsBytes(decision);
    return Utf8.showsAll(line)
        ? line
        : Visible.of(new String(line, StandardCharsets.UTF_8)) // an escape of JSON too
            .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The decision that was written on this line.
   *
   * @throws IllegalArgumentException if the line is not one that {@link #write} wrote
   */
  public static Decision read(String line) {
    try {
      JsonNode document = JSON.readTree(line);
      refuseEndlessNumbers(document);
      String question = document.path(QUESTION).asString("");
      return JSON.treeToValue(document, DecisionKind.answering(question).type());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "A number of the line must not have an exponent of so many digits.", e);
    }
  }

  /** A few characters can stand for gigabytes of digits, which whoever tells them writes out. */
  private static void refuseEndlessNumbers(JsonNode node) {
    if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "The number (%s) must not have more than %d digits. Maybe the line was changed.",
                number,
                MAX_DIGITS));
      }
    }
    node.forEach(DecisionJson::refuseEndlessNumbers);
  }
}
