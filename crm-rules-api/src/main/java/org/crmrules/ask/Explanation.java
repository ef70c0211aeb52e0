package org.crmrules.ask;

import java.util.List;
import java.util.Locale;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * What each rule of a pack came to in a question. Thread-safe: immutable.
 *
 * @param answer what was answered; null if the pack failed on the question
 * @param failure why there is no answer; null if there is one
 * @param rules every rule of the version that was asked, in the order of stage and file; empty if
 *     the question came to no version
 */
public record Explanation(Answer answer, Bilingual failure, List<RuleExplanation> rules) {

  public Explanation {
    rules = UnusableValueException.all(rules, "rules");
  }

  /** What became of a rule. */
  public enum Fate {
    /** It fired, and is one of the reasons of the answer; where there is no answer, it fired. */
    @Term(zh = "触发", en = "fired")
    FIRED,
    /** Its conditions held, and nothing that it concludes is of this question. */
    @Term(zh = "条件成立,与本问题无关", en = "held, beside the question")
    BESIDE,
    /** One of its conditions did not hold. */
    @Term(zh = "条件不成立", en = "not fulfilled")
    UNMET,
    /** The question does not ask the file that it stands in. */
    @Term(zh = "本问题不问", en = "not asked")
    NOT_ASKED
  }

  /**
   * What became of one rule.
   *
   * @param ruleId the id of the rule
   * @param clauses the clauses of the policy that it stands for
   * @param zh the rule in Chinese
   * @param en the rule in English
   * @param unmet the first condition that did not hold, of the fact that came furthest; null unless
   *     the fate is {@link Fate#UNMET}
   */
  public record RuleExplanation(
      String ruleId, List<String> clauses, String zh, String en, Fate fate, UnmetCondition unmet) {

    public RuleExplanation {
      UnusableValueException.given(ruleId, "ruleId");
      clauses = UnusableValueException.all(clauses, "clauses");
      UnusableValueException.given(fate, "fate");
    }

    /** The sentence in the language: Chinese for {@code zh}, English for every other. */
    public String sentence(Locale locale) {
      return locale.getLanguage().equals("zh") ? zh : en;
    }
  }
}
