package org.crmrules.ask;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.CrmRulesException;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Problem;

/** A written question cannot be read. Nothing was asked. Carries every problem, not the first. */
public final class InvalidQuestionException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final transient List<WrittenQuestion> answerable;

  /** With every problem, in the order of their places. */
  public InvalidQuestionException(List<Problem> problems) {
    this(problems, List.of());
  }

  /** With every problem, in the order of their places, and the questions that have none. */
  public InvalidQuestionException(List<Problem> problems, List<WrittenQuestion> answerable) {
    super(
        Bilingual.joined(
            System.lineSeparator(), problems.stream().map(Problem::onOneLine).toList()),
        null);
    this.problems = UnusableValueException.all(problems, "problems");
    this.answerable = UnusableValueException.all(answerable, "answerable");
  }

  /** Every problem, in the order of their places; never empty; null if deserialized. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The cases of the text that have no problem, in its order, for who wants to ask them all the
   * same; empty if there are none, or if a problem is about all of them, as an unknown pack is;
   * null if deserialized.
   */
  public List<WrittenQuestion> answerable() {
    return answerable;
  }
}
