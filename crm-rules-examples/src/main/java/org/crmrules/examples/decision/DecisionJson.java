package org.crmrules.examples.decision;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.crmrules.Decision;
import org.crmrules.Visible;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision as one line of JSON: first {@code question}, then what follows from the decision and
 * is handy to filter by, then the decision itself.
 */
public final class DecisionJson {

  private static final String QUESTION = "question";
  private static final int MAX_DIGITS = 100;

  private static final JsonMapper JSON = mapper();

  /** What tells the outcomes of a decision apart; the decisions themselves know no JSON. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kind {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    DecisionKind.ALL.stream()
        .flatMap(kind -> Arrays.stream(kind.type().getRecordComponents()))
        .map(RecordComponent::getType)
        .filter(Class::isSealed)
        .forEach(
            outcome -> {
              builder.addMixIn(outcome, Kind.class);
              for (Class<?> one : outcome.getPermittedSubclasses()) {
                builder.registerSubtypes(new NamedType(one, name(one)));
              }
            });
    return builder.build();
  }

  /** INSUFFICIENT_EVIDENCE for InsufficientEvidence. */
  private static String name(Class<?> outcome) {
    return outcome.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private DecisionJson() {}

  /** The decision on one line, without its end. */
  public static String write(Decision decision) {
    return Visible.of(JSON.writeValueAsString(document(decision))); // an escape of JSON too
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
      return read(DecisionKind.answering(question), (ObjectNode) document);
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

  private static <D extends Decision> ObjectNode document(D decision) {
    DecisionKind<D> kind = DecisionKind.of(decision);
    ObjectNode document = JSON.createObjectNode();
    document.put(QUESTION, kind.question());
    kind.derived().forEach((name, value) -> document.putPOJO(name, value.apply(decision)));
    ObjectNode components = JSON.valueToTree(decision);
    return document.setAll(components);
  }

  private static <D extends Decision> D read(DecisionKind<D> kind, ObjectNode document) {
    ObjectNode components = JSON.createObjectNode();
    for (var component : kind.type().getRecordComponents()) {
      JsonNode value = document.get(component.getName());
      if (value == null) {
        throw new IllegalArgumentException(
            Visible.sentence("The field (%s) must be there.", component.getName()));
      }
      components.set(component.getName(), value);
    }
    return JSON.treeToValue(components, kind.type());
  }
}
