package org.crmrules.examples.command;

import java.util.stream.Collectors;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.examples.text.Messages;

/** Why a fact got no decision, in the language of the reader where the reason is a common one. */
final class RefusalText {

  private RefusalText() {}

  /** One line. */
  static String of(RuntimeException refusal, Messages messages) {
    if (refusal instanceof InvalidFactException invalid) {
      return invalid.violations().stream()
          .map(violation -> ViolationText.of(violation, messages))
          .collect(Collectors.joining("; "));
    }
    if (refusal instanceof InvalidEventException event) {
      return EventText.of(event, messages);
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
}
