package org.crmrules.examples.trial;

import java.util.List;
import org.crmrules.trial.CoverageReport;
import org.crmrules.trial.CoverageReport.ConditionCoverage;
import org.crmrules.trial.CoverageReport.RuleCoverage;

/**
 * How much of a pack is tried.
 *
 * @param ways each condition counts twice: that it holds, and that it does not
 */
record Tried(int fired, int rules, int seen, int ways, int decided, int clauses) {

  static Tried of(CoverageReport report) {
    List<ConditionCoverage> conditions =
        report.rules().stream().flatMap(rule -> rule.conditions().stream()).toList();
    long held = conditions.stream().filter(condition -> condition.held() > 0).count();
    long failed = conditions.stream().filter(condition -> condition.failed() > 0).count();
    return new Tried(
        (int) report.rules().stream().filter(Tried::fires).count(),
        report.rules().size(),
        (int) (held + failed),
        2 * conditions.size(),
        (int) report.clauses().stream().filter(Tried::decides).count(),
        report.clauses().size());
  }

  static boolean fires(RuleCoverage rule) {
    return !rule.firedBy().isEmpty();
  }

  /** True if every rule that cites it is fired, or the loader holds it. */
  static boolean decides(CoverageReport.ClauseCoverage clause) {
    return clause.fired().size() == clause.rules().size();
  }
}
