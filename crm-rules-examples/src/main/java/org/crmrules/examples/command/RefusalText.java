package org.crmrules.examples.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.examples.text.Messages;

/** Why a fact got no decision, in the language of the reader where the reason is a common one. */
final class RefusalText {

  private static final Pattern UNDECLARED =
      Pattern.compile("must be one of \\[(.*)], as the pack (.*) declares");

  private RefusalText() {}

  /** One line. */
  static String of(RuntimeException refusal, Messages messages) {
    if (refusal instanceof InvalidFactException invalid) {
      return invalid.violations().stream()
          .map(violation -> of(violation, messages))
          .collect(Collectors.joining("; "));
    }
    if (refusal instanceof DecisionException failed
        && failed.kind() == DecisionException.Kind.NOT_IN_FORCE) {
      return messages.text("refused.notInForce", failed.pack());
    }
    if (refusal instanceof DecisionException failed
        && failed.kind() == DecisionException.Kind.NO_CONCLUSION) {
      return messages.text("refused.noConclusion", failed.pack(), failed.getMessage());
    }
    return String.valueOf(refusal.getMessage()).replace("\n", "; ");
  }

  /** The constraints that facts share have a sentence in both languages; others keep theirs. */
  static String of(Violation violation, Messages messages) {
    Matcher undeclared = UNDECLARED.matcher(violation.message());
    if (undeclared.matches()) {
      return messages.text(
          "violation.undeclared",
          violation.path(),
          violation.value(),
          undeclared.group(1),
          undeclared.group(2));
    }
    String key =
        "violation." + violation.message().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return messages.has(key)
        ? messages.text(key, violation.path(), violation.value())
        : violation.toString();
  }
}
