package org.crmrules.drools.prove;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.MadeWhenRead;
import org.crmrules.Reason;
import org.crmrules.drools.question.Plain;

/**
 * What came of a question, as far as a guarantee cares.
 *
 * @param value what is told of the answer; null if it tells nothing, or there is no answer
 * @param missing what the answer says is missing; empty if nothing is
 * @param rules which rules decided, or contradict each other
 * @param refusal why there is no answer; null if there is one, or nobody could ask
 */
record Came(Object value, Collection<?> missing, List<String> rules, Bilingual refusal) {

  /** Nobody can bring such facts. */
  static final Came TO_NOBODY = new Came(null, List.of(), List.of(), null);

  private static final Bilingual NONE = new Bilingual("没有", "none");
  private static final Bilingual MISSING = new Bilingual("没有,缺 %s", "none, for %s is missing");
  private static final Bilingual NO_ANSWER = new Bilingual("没有答案:%s", "no answer: %s");

  /**
   * An answer.
   *
   * @param reasons asks for its reasons, which are wanted of hardly any answer
   */
  static Came of(Object value, Collection<?> missing, Supplier<List<Reason>> reasons) {
    return new Came(
        value,
        missing,
        MadeWhenRead.of(
            () -> reasons.get().stream().filter(Reason::decisive).map(Reason::ruleId).toList()),
        null);
  }

  static Came of(DecisionException none) {
    return new Came(null, List.of(), none.rules(), none.reason());
  }

  boolean isAsked() {
    return this != TO_NOBODY;
  }

  boolean isAnswer() {
    return isAsked() && refusal == null;
  }

  /** For people. */
  Bilingual told() {
    if (refusal != null) {
      return NO_ANSWER.with(refusal);
    }
    if (value == null) {
      return missing.isEmpty() ? NONE : MISSING.with(Plain.line(missing));
    }
    return Bilingual.same(Plain.line(value));
  }
}
