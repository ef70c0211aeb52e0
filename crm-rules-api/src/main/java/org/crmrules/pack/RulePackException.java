package org.crmrules.pack;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.CrmRulesException;
import org.crmrules.UnusableValueException;

/**
 * Packs were refused, and nothing was done with them. Carries every problem, not just the first.
 */
public final class RulePackException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  private static final Bilingual SENTENCE =
      new Bilingual("%2$s 中有 %1$d 个问题:%n%3$s", "%d problem(s) in %s:%n%s");

  private final transient List<Problem> problems;

  /** With every problem, in the order of file and place. */
  public RulePackException(PackSource source, List<Problem> problems) {
    super(SENTENCE.with(problems.size(), source, lines(problems)), null);
    this.problems = UnusableValueException.all(problems, "problems");
  }

  private static Bilingual lines(List<Problem> problems) {
    return Bilingual.joined(
        System.lineSeparator(), problems.stream().map(Problem::onOneLine).toList());
  }

  /** Every problem, in the order of file and place; never empty; null if deserialized. */
  public List<Problem> problems() {
    return problems;
  }
}
