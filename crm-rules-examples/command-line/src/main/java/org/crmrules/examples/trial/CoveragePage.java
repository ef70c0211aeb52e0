package org.crmrules.examples.trial;

import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.examples.page.Page;
import org.crmrules.examples.text.Messages;
import org.crmrules.trial.CoverageReport;
import org.crmrules.trial.CoverageReport.ClauseCoverage;
import org.crmrules.trial.CoverageReport.ConditionCoverage;
import org.crmrules.trial.CoverageReport.RuleCoverage;

/** What the scenarios of a pack try, as one page for a browser. It fetches nothing. */
public final class CoveragePage {

  private static final String STYLE =
      """
      table { width: 100%; } th { background: #f4f4f4; }
      th, td { border: 1px solid #ccc; padding: .3rem .8rem; text-align: left; }
      .number { text-align: right; width: 8rem; } .none { background: #fde7c7; }
      summary { cursor: pointer; } .of { color: #555; }
      """;

  private final Messages messages;

  /** A page in the language of the messages. */
  public CoveragePage(Messages messages) {
    this.messages = messages;
  }

  /** The whole page. */
  public String of(CoverageReport report) {
    CoverageText text = new CoverageText(messages, path -> path);
    List<String> counts = text.counts(report);
    List<String> all = text.of(report);
    Page page = new Page(messages.locale(), counts.get(0), STYLE);
    page.put("<h1>%s</h1>\n<ul>\n", counts.get(0));
    counts.stream().skip(1).forEach(count -> page.put("<li>%s</li>\n", count));
    page.put("</ul>\n");
    untried(page, all.subList(counts.size(), all.size()));
    report.rules().forEach(rule -> rule(page, rule));
    clauses(page, report.clauses());
    return page.end();
  }

  /** First what somebody has to write cases for: it is little, and far apart below. */
  private void untried(Page page, List<String> lines) {
    if (!lines.isEmpty()) {
      page.put("<h2>%s</h2>\n<ul class=\"none\">\n", messages.text("coverage.page.untried"));
      lines.forEach(line -> page.put("<li>%s</li>\n", line));
      page.put("</ul>\n");
    }
  }

  private void rule(Page page, RuleCoverage rule) {
    page.put("<h2>%s</h2>\n", rule.rule().name());
    page.put("<p>%s</p>\n", messages.term(rule.rule().zh(), rule.rule().en()));
    page.put("<details class=\"%s\"><summary>", Tried.fires(rule) ? "some" : "none");
    page.put("%s</summary>\n<ul>\n", messages.text("coverage.page.fired", rule.firedBy().size()));
    rule.firedBy().forEach(one -> page.put("<li>%s</li>\n", one));
    page.put("</ul>\n</details>\n");
    if (!rule.conditions().isEmpty()) {
      page.put(
          "<table>\n<tr><th>%s</th><th class=\"number\">%s</th><th class=\"number\">%s</th></tr>\n",
          messages.text("coverage.page.condition"),
          messages.text("coverage.page.held"),
          messages.text("coverage.page.failed"));
      rule.conditions().forEach(condition -> condition(page, condition));
      page.put("</table>\n");
    }
    page.put("<p class=\"of\">%s:%s</p>\n", rule.rule().path(), rule.rule().line());
  }

  private static void condition(Page page, ConditionCoverage condition) {
    page.put("<tr><td>%s</td>", condition.source());
    number(page, condition.held());
    number(page, condition.failed());
    page.put("</tr>\n");
  }

  private static void number(Page page, int count) {
    page.put("<td class=\"%s\">%s</td>", count == 0 ? "number none" : "number", count);
  }

  private void clauses(Page page, List<ClauseCoverage> clauses) {
    page.put("<h2>%s</h2>\n<table>\n", messages.text("coverage.page.clauses"));
    for (ClauseCoverage clause : clauses) {
      page.put("<tr class=\"%s\">", Tried.decides(clause) ? "some" : "none");
      page.put("<td>%s</td><td>%s</td></tr>\n", clause.clause(), told(clause));
    }
    page.put("</table>\n");
  }

  private String told(ClauseCoverage clause) {
    String rules =
        clause.rules().stream()
            .map(
                rule ->
                    clause.fired().contains(rule)
                        ? rule
                        : messages.text("coverage.page.silent", rule))
            .collect(Collectors.joining(", "));
    return clause.heldByLoader() == null
        ? rules
        : messages.text("coverage.page.loader", clause.heldByLoader()) + " " + rules;
  }
}
