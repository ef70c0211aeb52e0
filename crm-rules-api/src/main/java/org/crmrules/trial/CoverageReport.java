package org.crmrules.trial;

import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.RuleInfo;

/**
 * What the scenarios of a pack try. Thread-safe: immutable.
 *
 * @param policy the pack
 * @param scenarios how many cases were run
 * @param rules in the order of stage and file
 * @param clauses in the order of the manifest
 */
public record CoverageReport(
    PolicyRef policy, int scenarios, List<RuleCoverage> rules, List<ClauseCoverage> clauses) {

  public CoverageReport {
    UnusableValueException.given(policy, "policy");
    rules = UnusableValueException.all(rules, "rules");
    clauses = UnusableValueException.all(clauses, "clauses");
  }

  /**
   * What they try of a rule.
   *
   * @param firedBy the names of the cases that fire it, each behind its file and line
   * @param conditions in the order in which they stand
   */
  public record RuleCoverage(
      RuleInfo rule, List<String> firedBy, List<ConditionCoverage> conditions) {

    public RuleCoverage {
      UnusableValueException.given(rule, "rule");
      firedBy = UnusableValueException.all(firedBy, "firedBy");
      conditions = UnusableValueException.all(conditions, "conditions");
    }
  }

  /**
   * What they try of a condition. A case sees it where all that stands before it in its rule holds
   * of a fact.
   *
   * @param line where it stands, 1-based
   * @param source as people are shown it; of a whole pattern, what kind of fact is looked for
   * @param held in how many cases it held
   * @param failed in how many cases it did not
   */
  public record ConditionCoverage(int line, String source, int held, int failed) {

    public ConditionCoverage {
      UnusableValueException.given(source, "source");
    }

    /** True if cases see it both hold and not hold. */
    public boolean bothWays() {
      return held > 0 && failed > 0;
    }
  }

  /**
   * What they try of a clause.
   *
   * @param rules the ids of the rules that cite it
   * @param fired those of them that a case fires
   * @param heldByLoader the code of the problem by which the loader holds it; null if it does not
   */
  public record ClauseCoverage(
      String clause, List<String> rules, List<String> fired, String heldByLoader) {

    public ClauseCoverage {
      UnusableValueException.given(clause, "clause");
      rules = UnusableValueException.all(rules, "rules");
      fired = UnusableValueException.all(fired, "fired");
    }
  }
}
