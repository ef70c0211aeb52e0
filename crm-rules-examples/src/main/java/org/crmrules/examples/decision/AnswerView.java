package org.crmrules.examples.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.ask.Answer;
import org.crmrules.examples.text.Messages;

/** What came of any question, in the words of scenarios. */
final class AnswerView implements DecisionView<Answer> {

  @Override
  public Class<Answer> type() {
    return Answer.class;
  }

  @Override
  public String question() {
    return "ask";
  }

  @Override
  public Map<String, Object> derived(Answer decision) {
    return Map.of();
  }

  @Override
  public Optional<Answer> about(Answer decision, String id) {
    return Optional.of(decision).filter(d -> d.about().contains(id) || d.name().equals(id));
  }

  @Override
  public List<String> outcome(Answer decision, Messages messages) {
    List<String> lines = new ArrayList<>();
    String about =
        decision.name().isEmpty() ? String.join(", ", decision.about()) : decision.name();
    lines.add(messages.text("ask.is", decision.ask(), about).strip());
    decision
        .outcome()
        .forEach((key, value) -> lines.add(line(key + ": " + shown(value), value, messages)));
    return lines;
  }

  /** What codes are called stands behind them, as a comment where a scenario is copied. */
  private static String line(String line, Object value, Messages messages) {
    String names =
        codes(value)
            .filter(code -> !messages.name(code).equals(code))
            .map(messages::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? line : line + "  # " + names;
  }

  private static Stream<String> codes(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(AnswerView::codes);
    }
    return value instanceof Collection<?> many
        ? many.stream().flatMap(AnswerView::codes)
        : Stream.of(value).filter(String.class::isInstance).map(String.class::cast);
  }

  /** As a scenario would write it, so that it can be copied there. */
  private static String shown(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> e.getKey() + ": " + shown(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(AnswerView::shown).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
