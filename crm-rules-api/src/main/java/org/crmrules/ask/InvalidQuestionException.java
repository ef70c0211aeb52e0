package org.crmrules.ask;

import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.pack.Problem;

/** A written question cannot be read. Nothing was asked. Carries every problem, not the first. */
public final class InvalidQuestionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** With every problem, in the order of their places. */
  public InvalidQuestionException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of their places; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
