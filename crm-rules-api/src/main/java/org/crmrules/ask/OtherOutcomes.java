package org.crmrules.ask;

import java.util.List;
import org.crmrules.FieldChange;
import org.crmrules.UnusableValueException;

/**
 * What would have to be otherwise for another answer. Each change was asked. Thread-safe:
 * immutable.
 *
 * @param answer what was answered
 * @param key of the outcome, as {@link QuestionInfo.Told#key()} has it
 * @param reached each other outcome that a change of one field reaches, in the order in which the
 *     fields of the facts reach them
 */
public record OtherOutcomes(Answer answer, String key, List<Reached> reached) {

  /**
   * Another outcome.
   *
   * @param outcome as {@link Answer#outcome()} has it; may be null
   * @param changes of each field of each fact the smallest that reaches it by itself; never empty
   */
  public record Reached(Object outcome, List<FieldChange> changes) {
    public Reached {
      changes = UnusableValueException.all(changes, "changes");
    }
  }

  public OtherOutcomes {
    UnusableValueException.given(answer, "answer");
    UnusableValueException.given(key, "key");
    reached = UnusableValueException.all(reached, "reached");
  }
}
