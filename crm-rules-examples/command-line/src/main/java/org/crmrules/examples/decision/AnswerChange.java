package org.crmrules.examples.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmrules.Reason;
import org.crmrules.Visible;
import org.crmrules.ask.Answer;
import org.crmrules.examples.text.Messages;

/** In what two answers to one question differ. */
public final class AnswerChange {

  private AnswerChange() {}

  private static List<String> fired(Answer answer) {
    return answer.reasons().stream().map(Reason::ruleId).toList();
  }

  /**
   * A line for each key with what was said before and what is said now; none if both say the same.
   * Where only other rules fired, a line says which.
   *
   * @param before null: the question had no answer
   * @param now null: it has none any more
   */
  public static List<String> lines(Answer before, Answer now, Messages words) {
    if (before == null || now == null) {
      return before == now
          ? List.of()
          : List.of(words.text(now == null ? "changes.noAnswer" : "changes.nowAnswer"));
    }
    AnswerText text = AnswerText.of(now, words);
    List<String> lines = new ArrayList<>();
    now.outcome()
        .forEach(
            (key, value) -> {
              Object old = before.outcome().get(key);
              if (!Objects.equals(old, value)) {
                lines.add(
                    words.text(
                        "changes.key",
                        text.key(key),
                        text.named(key, old),
                        text.named(key, value)));
              }
            });
    if (lines.isEmpty() && !fired(before).equals(fired(now))) {
      lines.add(words.text("changes.key", "fired", fired(before), fired(now)));
    }
    return lines.stream().map(Visible::of).toList();
  }
}
