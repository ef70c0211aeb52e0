package org.crmrules.examples.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.examples.text.Messages;

/** The lines of a text, each indented but the first. Not thread-safe. */
final class Lines {

  private static final String INDENT = "  ";

  private final Messages messages;
  private final List<String> lines = new ArrayList<>();

  Lines(Messages messages) {
    this.messages = messages;
  }

  /** The words that it is written in. */
  Messages messages() {
    return messages;
  }

  /**
   * A sentence about some values; nothing if one of them is absent, or a list without anything in
   * it. Codes of a list are called by their names.
   */
  Lines say(String key, Object... values) {
    Object[] told = Arrays.stream(values).map(this::told).toArray();
    return Arrays.stream(told).allMatch(value -> value != null)
        ? add(messages.text(key, told).strip())
        : this;
  }

  private Object told(Object value) {
    if (value instanceof Collection<?> many) {
      return many.isEmpty() ? null : messages.names(many.stream().map(String::valueOf).toList());
    }
    if (value instanceof Enum<?> constant) {
      return messages.name(constant);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value;
  }

  /** The same if it is so. */
  Lines sayIf(boolean so, String key, Object... values) {
    return so ? say(key, values) : this;
  }

  /**
   * Reasons, each with its clauses: those that decided first marked, those passed over said to be
   * so.
   *
   * @param deeper true below the line before
   */
  Lines reasons(List<Reason> reasons, boolean deeper) {
    reasons.forEach(reason -> add((deeper ? INDENT : "") + line(reason)));
    return this;
  }

  /** What clauses say, each once, where that is told. */
  Lines clauses(Stream<List<String>> cited) {
    messages.clauses(cited.flatMap(List::stream).toList()).forEach(this::add);
    return this;
  }

  private String line(Reason reason) {
    String text = messages.reason(reason) + " [" + String.join(", ", reason.clauses()) + "]";
    return reason.decisive() ? "✓ " + text : "· " + text + messages.text("reason.passedOver");
  }

  /** A line as it is. */
  Lines add(String line) {
    lines.add(lines.isEmpty() ? line : INDENT + line);
    return this;
  }

  /** All of them. */
  List<String> all() {
    return List.copyOf(lines);
  }
}
