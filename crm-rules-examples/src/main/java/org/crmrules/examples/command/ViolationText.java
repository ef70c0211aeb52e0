package org.crmrules.examples.command;

import java.util.List;
import java.util.Locale;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.examples.text.Messages;

/** What is wrong with a value, in the language of the reader. */
final class ViolationText {

  private static final List<KnownSentence> KNOWN =
      List.of(
          known("undeclared", "must be one of \\[(.*)], as the pack (.*) declares"),
          known("twice", "must be there only once, but (.*) has it too\\. Maybe .*"),
          known("below", "must not be below (\\S+), which is ([^.]*(?:\\.\\d+)?)(?:\\. .*)?"),
          known("later", "must not be after the instant of the question \\((.*)\\)\\. Maybe .*"),
          known("events", "must be what the events say \\((.*)\\)\\. Maybe .*"),
          known("open", "must be a step that is open: \\[(.*)]\\. Maybe .*"),
          known("sum", "must add up to 1, which is 100 %, not to (.*)"),
          known("remainder", "must name (.*), who takes what the rounding leaves\\. Maybe .*"),
          known("digits", "must fit (\\d+) digits\\. Maybe .*"));

  private ViolationText() {}

  private static KnownSentence known(String key, String sentence) {
    return KnownSentence.of("violation." + key, sentence);
  }

  /** One sentence without its end. What has none in the language keeps that of the engine. */
  static String of(Violation violation, Messages messages) {
    return KnownSentence.first(
            KNOWN, violation.message(), messages, violation.path(), violation.value())
        .orElseGet(() -> constant(violation, messages));
  }

  /** A sentence without values has its key from its words. */
  private static String constant(Violation violation, Messages messages) {
    String key =
        "violation." + violation.message().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return messages.has(key)
        ? messages.text(key, violation.path(), violation.value())
        : violation.toString();
  }
}
