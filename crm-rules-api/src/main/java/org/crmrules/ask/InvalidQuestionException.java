package org.crmrules.ask;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.CrmRulesException;
import org.crmrules.pack.Problem;

/** A written question cannot be read. Nothing was asked. Carries every problem, not the first. */
public final class InvalidQuestionException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** With every problem, in the order of their places. */
  public InvalidQuestionException(List<Problem> problems) {
    super(
        Bilingual.joined(
            System.lineSeparator(), problems.stream().map(Problem::onOneLine).toList()),
        null);
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of their places; never empty; null if deserialized. */
  public List<Problem> problems() {
    return problems;
  }
}
