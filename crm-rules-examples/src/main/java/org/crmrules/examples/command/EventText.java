package org.crmrules.examples.command;

import java.util.List;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.examples.text.Messages;

/** Why an event of a complaint does not fit, in the language of the reader. */
final class EventText {

  private static final List<KnownSentence> KNOWN =
      List.of(
          known("years", "must be in the years 1970 to 2199\\. .*"),
          known("order", "must not be before the event above it \\((.*)\\)\\. .*"),
          known("left", "must leave a step that is open: \\[(.*)]\\. .*"),
          known("once", "must happen once\\. .*"),
          known("beforeAcceptance", "must come before the acceptance\\."),
          known("afterAcceptance", "must come after the acceptance\\. .*"),
          known("beforeSettlement", "must come before the settlement, which is the last event\\."),
          known("beforeSignOff", "must come before the sign-off\\. .*"),
          known("first", "must be the first event\\."),
          known("follows", "must name the complaint that it follows \\((.*)\\)\\."),
          known("afterSignOff", "must come after the sign-off of (.*)\\."),
          known("step", "must name one of the steps \\[(.*)]\\."),
          known("entered", "must enter a step that is not open\\. .*"),
          known("reason", "must name one of the reasons \\[(.*)], as the pack .*"),
          known("paused", "must come after the end of the pause before it\\. .*"),
          known("resumed", "must end a pause, but none is open\\."),
          known("day", "must say the day whose version decides\\. .*"));

  private EventText() {}

  private static KnownSentence known(String key, String sentence) {
    return KnownSentence.of("event." + key, sentence);
  }

  /** One sentence without its end, which begins with the place of the event, from 0 on. */
  static String of(InvalidEventException refused, Messages messages) {
    return KnownSentence.first(KNOWN, refused.expected(), messages)
        .map(
            expected ->
                messages.text(
                    "event.refused",
                    refused.index(),
                    refused.event(),
                    refused.complaintId(),
                    expected))
        .orElseGet(() -> String.valueOf(refused.getMessage()));
  }
}
