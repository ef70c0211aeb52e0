package org.crmrules.trial;

import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * One small change of a rule, and whether a scenario notices it. Thread-safe: immutable.
 *
 * @param rule the id of the rule
 * @param path its file, relative to the source
 * @param line where the changed part stands, 1-based
 * @param written what stands there
 * @param instead what was tried instead; empty if it was left out
 * @param killedBy the name of the first case that notices it, behind its file and line; null unless
 *     the fate is {@link Fate#KILLED}
 * @param asked for {@link Fate#EQUIVALENT} the number of cells in which both were compared, for
 *     {@link Fate#NOT_TOLD_APART} of the questions that both were asked; else 0
 * @param suggested a case that would notice it; null unless the fate is {@link Fate#SURVIVED}
 */
public record Mutant(
    String rule,
    String path,
    int line,
    Change change,
    String written,
    String instead,
    Fate fate,
    String killedBy,
    long asked,
    SuggestedCase suggested) {

  /** What was changed. */
  public enum Change {
    /** A number of a condition. */
    @Term(zh = "数字", en = "number")
    NUMBER,
    /** The way in which a condition compares. */
    @Term(zh = "比较方式", en = "comparison")
    COMPARISON,
    /** A code, a constant, a yes or no of a condition. */
    @Term(zh = "取值", en = "value")
    VALUE,
    /** A condition was left out. */
    @Term(zh = "去掉条件", en = "condition left out")
    CONDITION,
    /** A number or code that is concluded, or a conclusion was left out. */
    @Term(zh = "结论", en = "conclusion")
    CONCLUSION,
    /** The rule is no longer an exception to others. */
    @Term(zh = "不再是例外", en = "exception taken back")
    EXCEPTION,
    /** The rule was removed. */
    @Term(zh = "去掉规则", en = "rule removed")
    RULE
  }

  /** What became of it. */
  public enum Fate {
    /** A scenario notices it. */
    @Term(zh = "有案例发现", en = "killed")
    KILLED,
    /** No scenario notices it, though there are questions that are answered otherwise. */
    @Term(zh = "没有案例发现", en = "survived")
    SURVIVED,
    /** It changes nothing: proved for every fact, cell by cell. */
    @Term(zh = "等价", en = "equivalent")
    EQUIVALENT,
    /** Nothing was found that tells it apart, which proves nothing. */
    @Term(zh = "没有找到差别", en = "not told apart")
    NOT_TOLD_APART
  }

  public Mutant {
    UnusableValueException.given(rule, "rule");
    UnusableValueException.given(path, "path");
    UnusableValueException.given(change, "change");
    UnusableValueException.given(written, "written");
    UnusableValueException.given(instead, "instead");
    UnusableValueException.given(fate, "fate");
  }
}
