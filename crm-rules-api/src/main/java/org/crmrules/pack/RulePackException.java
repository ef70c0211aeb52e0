package org.crmrules.pack;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Packs were refused, and nothing was done with them. Carries every problem, not just the first.
 */
public final class RulePackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** With every problem, in the order of file and place. */
  public RulePackException(PackSource source, List<Problem> problems) {
    super(
        "%d problem(s) in %s:%n%s"
            .formatted(
                problems.size(),
                source,
                problems.stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining(System.lineSeparator()))));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of file and place; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
