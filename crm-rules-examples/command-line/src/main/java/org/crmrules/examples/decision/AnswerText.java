package org.crmrules.examples.decision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.ask.Answer;
import org.crmrules.examples.text.Messages;

/** What came of any question, in the words of scenarios. */
final class AnswerText {

  private AnswerText() {}

  static void answer(Answer answer, Lines lines) {
    String about = answer.name().isEmpty() ? String.join(", ", answer.about()) : answer.name();
    lines.say("ask.is", answer.ask(), about);
    answer
        .outcome()
        .forEach(
            (key, value) -> lines.add(key + ": " + shown(value) + names(value, lines.messages())));
  }

  /** As a scenario would write it, so that it can be copied there. */
  static String shown(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> e.getKey() + ": " + shown(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(AnswerText::shown).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }

  /** What codes are called stands behind them, as a comment where a scenario is copied. */
  private static String names(Object value, Messages messages) {
    String names = called(value, messages);
    return names.isEmpty() ? "" : "  # " + names;
  }

  /** What the codes in it are called; empty if they have no names. */
  static String called(Object value, Messages messages) {
    return codes(value)
        .filter(code -> !messages.name(code).equals(code))
        .map(messages::name)
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> codes(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(AnswerText::codes);
    }
    return value instanceof Collection<?> many
        ? many.stream().flatMap(AnswerText::codes)
        : Stream.of(value).filter(String.class::isInstance).map(String.class::cast);
  }
}
