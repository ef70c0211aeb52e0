package org.crmrules.examples.decision;

import java.util.List;
import org.crmrules.Reason;
import org.crmrules.examples.text.Messages;

/**
 * Reasons for people, each with its clauses: those that decided first marked, those passed over
 * said to be so.
 */
final class ReasonText {

  private ReasonText() {}

  static List<String> lines(List<Reason> reasons, Messages messages) {
    return reasons.stream().map(reason -> line(reason, messages)).toList();
  }

  private static String line(Reason reason, Messages messages) {
    String text = messages.reason(reason) + " [" + String.join(", ", reason.clauses()) + "]";
    return reason.decisive() ? "✓ " + text : "· " + text + messages.text("reason.passedOver");
  }
}
