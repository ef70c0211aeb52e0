package org.crmrules.examples.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.crmrules.examples.text.Messages;
import org.crmrules.trial.CoverageReport;
import org.crmrules.trial.CoverageReport.ConditionCoverage;
import org.crmrules.trial.CoverageReport.RuleCoverage;

/** What the scenarios of a pack try and what they do not, in lines. */
public final class CoverageText {

  private final Messages messages;
  private final UnaryOperator<String> shown;

  /**
   * Lines in the language of the messages.
   *
   * @param shown the path of a file as the user can open it
   */
  public CoverageText(Messages messages, UnaryOperator<String> shown) {
    this.messages = messages;
    this.shown = shown;
  }

  /** How much is tried, and behind it all that is not. */
  public List<String> of(CoverageReport report) {
    List<String> lines = new ArrayList<>(counts(report));
    lines.addAll(untried(report));
    report.clauses().stream()
        .filter(clause -> !Tried.decides(clause))
        .forEach(
            clause ->
                lines.add(
                    messages.text(
                        "coverage.clause",
                        clause.clause(),
                        clause.fired().size(),
                        clause.rules().size())));
    return lines;
  }

  /** The rules and conditions that no scenario tries, or not both ways. */
  public List<String> untried(CoverageReport report) {
    List<String> lines = new ArrayList<>();
    for (RuleCoverage rule : report.rules()) {
      if (!Tried.fires(rule)) {
        lines.add(
            messages.text(
                "coverage.silent",
                rule.rule().id(),
                shown.apply(rule.rule().path()),
                rule.rule().line()));
      }
      for (ConditionCoverage condition : rule.conditions()) {
        if (!condition.bothWays()) {
          lines.add(
              messages.text(
                  condition.held() == 0 ? "coverage.neverHeld" : "coverage.neverFailed",
                  rule.rule().id(),
                  condition.source(),
                  shown.apply(rule.rule().path()),
                  condition.line()));
        }
      }
    }
    return lines;
  }

  /** The pack, and how much of it is tried. */
  List<String> counts(CoverageReport report) {
    Tried tried = Tried.of(report);
    return List.of(
        messages.text(
            "coverage.pack", report.policy().pack(), report.policy().version(), report.scenarios()),
        messages.text("coverage.rules", tried.fired(), tried.rules()),
        messages.text("coverage.conditions", tried.seen(), tried.ways()),
        messages.text("coverage.clauses", tried.decided(), tried.clauses()));
  }
}
