package org.crmrules.ask;

import java.util.List;
import java.util.Locale;
import org.crmrules.Bilingual;
import org.crmrules.Worded;
import org.crmrules.pack.Problem;

/** A written question cannot be read. Nothing was asked. Carries every problem, not the first. */
public final class InvalidQuestionException extends IllegalArgumentException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final Bilingual text;

  /** With every problem, in the order of their places. */
  public InvalidQuestionException(List<Problem> problems) {
    this(
        problems,
        Bilingual.joined(
            System.lineSeparator(), problems.stream().map(Problem::onOneLine).toList()));
  }

  private InvalidQuestionException(List<Problem> problems, Bilingual text) {
    super(text.en());
    this.problems = List.copyOf(problems);
    this.text = text;
  }

  /** Every problem, in the order of their places; never empty; null if deserialized. */
  public List<Problem> problems() {
    return problems;
  }

  /** A line for each problem. */
  @Override
  public String text(Locale locale) {
    return text.in(locale);
  }
}
