package org.crmrules.drools.scenario;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.JsonText;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.OwnFact;

/** Writes cases as people write them below {@code cases}: what is not said means the same. */
public record CaseWriter(CheckedPack pack) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

  /** Words that a reader of YAML may take for something else than themselves. */
  private static final Pattern TAKEN =
      Pattern.compile("true|false|null|yes|no|on|off|y|n", Pattern.CASE_INSENSITIVE);

  /**
   * A case, in lines that end.
   *
   * @param question as it is asked
   * @param answer that it expects
   * @param keys of the answer that are written down, beside the rules that fired
   */
  public String write(WrittenQuestion question, Answer answer, Collection<String> keys) {
    Manifest manifest = pack.files().manifest();
    StringBuilder text = new StringBuilder(400);
    line(text, "- name", JsonText.line(question.name()));
    if (!question.ask().equals(QuestionCatalogue.of(manifest.domain()).get(0).name())) {
      line(text, "  ask", question.ask());
    }
    if (!question.asOf().equals(manifest.begins())) {
      line(text, "  as-of", asOf(question, manifest));
    }
    text.append("    given:\n");
    given(question.given()).forEach((kind, facts) -> line(text, "    " + kind, flow(facts)));
    text.append("    expect:\n");
    List<String> fired = answer.reasons().stream().map(Reason::ruleId).distinct().toList();
    line(text, "    " + ScenarioReader.FIRED, flow(fired));
    keys.forEach(key -> line(text, "    " + key, flow(expected(answer.outcome().get(key)))));
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append("  ").append(key).append(": ").append(value).append('\n');
  }

  private static String asOf(WrittenQuestion question, Manifest manifest) {
    ZonedDateTime at = question.asOf().atZone(manifest.zone());
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toOffsetDateTime().toString();
  }

  /** By the kind of fact, one or a list of them. */
  private Map<String, Object> given(List<Record> facts) {
    Map<String, List<Object>> all = new LinkedHashMap<>();
    for (Record fact : facts) {
      all.computeIfAbsent(FactType.nameOf(fact), kind -> new ArrayList<>()).add(fields(fact));
    }
    Map<String, Object> given = new LinkedHashMap<>();
    all.forEach((kind, many) -> given.put(kind, many.size() == 1 ? many.get(0) : many));
    return given;
  }

  private Map<String, Object> fields(Record fact) {
    FactType type =
        fact instanceof OwnFact
            ? pack.vocabulary().of(fact)
            : pack.vocabulary().type(fact.getClass());
    Map<String, Object> values = new HashMap<>();
    for (Field field : type.fields().values()) {
      Object value = field.valueIn(fact);
      if (value != null) {
        values.put(field.name(), value);
      }
    }
    Map<String, Object> written = new LinkedHashMap<>();
    for (Field field : type.fields().values()) {
      Object value = values.get(field.name());
      if (value != null && isSaid(field, values, type, fact)) {
        written.put(field.name(), plain(value));
      }
    }
    return written;
  }

  /** True if there would be another fact without it. */
  private static boolean isSaid(
      Field field, Map<String, Object> values, FactType type, Record fact) {
    if (field.needed()) {
      return true;
    }
    Map<String, Object> others = new HashMap<>(values);
    others.remove(field.name());
    try {
      return !type.make(others).equals(fact);
    } catch (InvocationTargetException e) {
      return true;
    }
  }

  private Object plain(Object value) {
    if (value instanceof Record fact) {
      return fields(fact);
    }
    return value instanceof Collection<?> many ? many.stream().map(this::plain).toList() : value;
  }

  /** What is told as a text is expected as a number where it is one: the two are the same there. */
  private static Object expected(Object told) {
    if (told instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, value) -> all.put(key, expected(value)));
      return all;
    }
    if (told instanceof Collection<?> many) {
      List<Object> all = new ArrayList<>();
      many.forEach(one -> all.add(expected(one)));
      return all;
    }
    return told instanceof String text && NUMBER.matcher(text).matches()
        ? new BigDecimal(text)
        : told;
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(one -> flow(one.getKey()) + ": " + flow(one.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(CaseWriter::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value instanceof BigDecimal number ? Field.text(number) : String.valueOf(value);
    }
    String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
    boolean plain =
        PLAIN.matcher(text).matches() && !TAKEN.matcher(text).matches()
            || DAY.matcher(text).matches();
    return plain ? text : JsonText.line(text);
  }
}
