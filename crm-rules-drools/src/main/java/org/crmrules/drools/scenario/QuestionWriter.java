package org.crmrules.drools.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.pack.JsonText;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.OwnFact;

/** Writes a question down as {@link QuestionSheet} reads it: JSON is YAML too. */
public final class QuestionWriter {

  private QuestionWriter() {}

  /** The question on one line, without its end. */
  public static String write(WrittenQuestion question) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("pack", question.pack());
    if (question.version() != null) {
      written.put("version", question.version());
    }
    if (!question.name().isEmpty()) {
      written.put("name", question.name());
    }
    written.put("ask", question.ask());
    written.put("as-of", question.asOf().toString());
    Map<String, List<Object>> given = new LinkedHashMap<>();
    question
        .given()
        .forEach(
            fact ->
                given
                    .computeIfAbsent(FactType.nameOf(fact), kind -> new ArrayList<>())
                    .add(plain(fact)));
    written.put("given", given);
    return JsonText.line(written);
  }

  /** What is known of a fact, by field. */
  private static Map<String, Object> known(Record fact) {
    Map<String, Object> known = new LinkedHashMap<>();
    if (!(fact instanceof OwnFact)) {
      for (Field field : FactType.of(fact.getClass()).fields().values()) {
        Object value = field.isElapsed() ? null : field.valueIn(fact);
        if (value != null && !(value instanceof Collection<?> none && none.isEmpty())) {
          known.put(field.name(), plain(value));
        }
      }
    }
    if (fact instanceof Extensible<?> extensible) {
      extensible
          .custom()
          .names()
          .forEach(name -> known.put(name, plain(extensible.custom().get(name))));
    }
    return known;
  }

  private static Object plain(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(QuestionWriter::plain).toList();
    }
    if (value instanceof Record fact) {
      return known(fact);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof BigDecimal || value instanceof Integer || value instanceof Boolean
        ? value
        : value.toString();
  }
}
