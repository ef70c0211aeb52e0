package org.crmrules.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.examples.text.Messages;

/** What is wrong with a value, in the language of the reader. */
final class ViolationText {

  /** A sentence of the engine that tells something of the question, and the key of ours. */
  private record Known(String key, Pattern sentence) {

    Known(String key, String sentence) {
      this("violation." + key, Pattern.compile(sentence));
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          new Known("undeclared", "must be one of \\[(.*)], as the pack (.*) declares"),
          new Known("twice", "must be there only once, but (.*) has it too\\. Maybe .*"),
          new Known("below", "must not be below (\\S+), which is ([^.]*(?:\\.\\d+)?)(?:\\. .*)?"),
          new Known(
              "later", "must not be after the instant of the question \\((.*)\\)\\. Maybe .*"),
          new Known("events", "must be what the events say \\((.*)\\)\\. Maybe .*"),
          new Known("open", "must be a step that is open: \\[(.*)]\\. Maybe .*"),
          new Known("sum", "must add up to 1, which is 100 %, not to (.*)"),
          new Known("remainder", "must name (.*), who takes what the rounding leaves\\. Maybe .*"),
          new Known("digits", "must fit (\\d+) digits\\. Maybe .*"));

  private ViolationText() {}

  /** One sentence without its end. What has none in the language keeps that of the engine. */
  static String of(Violation violation, Messages messages) {
    for (Known known : KNOWN) {
      Matcher told = known.sentence().matcher(violation.message());
      if (told.matches()) {
        List<Object> values = new ArrayList<>(List.of(violation.path(), violation.value()));
        for (int group = 1; group <= told.groupCount(); group++) {
          values.add(told.group(group));
        }
        return messages.text(known.key(), values.toArray());
      }
    }
    String key =
        "violation." + violation.message().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return messages.has(key)
        ? messages.text(key, violation.path(), violation.value())
        : violation.toString();
  }
}
