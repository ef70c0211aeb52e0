package org.crmrules.drools.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.Work;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.ScenarioCase;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.trial.CoverageReport;
import org.crmrules.trial.CoverageReport.ClauseCoverage;
import org.crmrules.trial.CoverageReport.ConditionCoverage;
import org.crmrules.trial.CoverageReport.RuleCoverage;

/** What the scenarios of a pack try of its rules. Not thread-safe. */
public final class Coverage {

  private static final Bilingual RUNNING = new Bilingual("运行案例", "running scenarios");

  private final Map<String, List<String>> firedBy = new HashMap<>();
  private final Map<Object, Seen> seen = new IdentityHashMap<>();

  /** A case that goes on day by day asks the same again and again, and so do many cases. */
  private final Map<List<CheckedRule>, Map<List<?>, List<Look>>> known = new IdentityHashMap<>();

  /** A part, and whether it held when it was looked at. */
  private record Look(Object part, boolean held) {}

  /** In how many cases a part held and did not, and in which of the two the present one saw it. */
  private static final class Seen {
    private int held;
    private int failed;
    private final Set<Boolean> now = new HashSet<>();

    void end() {
      held += now.contains(true) ? 1 : 0;
      failed += now.contains(false) ? 1 : 0;
      now.clear();
    }
  }

  private Coverage() {}

  /**
   * What is tried.
   *
   * @param scenarios of the pack, all of which hold
   */
  public static CoverageReport of(RunningPack running, List<ScenarioCase> scenarios) {
    Coverage coverage = new Coverage();
    Work.each(RUNNING, scenarios, scenario -> coverage.run(running, scenario));
    CheckedPack pack = running.checked();
    List<RuleCoverage> rules = new ArrayList<>();
    pack.stages()
        .forEach(stage -> stage.rules().forEach(rule -> rules.add(coverage.of(stage, rule))));
    return new CoverageReport(running.policy(), scenarios.size(), rules, coverage.clauses(pack));
  }

  private void run(RunningPack running, ScenarioCase scenario) {
    RunningPack watched = running.seenBy((pack, rules, facts) -> look(rules, facts));
    Asked asked =
        new Asked(scenario, Set.of(), scenario.question().answer(watched, scenario.written()));
    ScenarioCase.fired(asked.answer())
        .forEach(rule -> firedBy.computeIfAbsent(rule, r -> new ArrayList<>()).add(asked.place()));
    seen.values().forEach(Seen::end);
  }

  private void look(List<CheckedRule> rules, List<?> facts) {
    known
        .computeIfAbsent(rules, some -> new HashMap<>())
        .computeIfAbsent(List.copyOf(facts), those -> looked(rules, those))
        .forEach(look -> seen.computeIfAbsent(look.part(), p -> new Seen()).now.add(look.held()));
  }

  private static List<Look> looked(List<CheckedRule> rules, List<?> facts) {
    List<Look> looks = new ArrayList<>();
    RuleReading reading =
        new RuleReading(facts).watchedBy((part, held) -> looks.add(new Look(part, held)));
    rules.forEach(rule -> reading.holds(rule.when()));
    return looks;
  }

  private RuleCoverage of(CheckedStage stage, CheckedRule rule) {
    List<ConditionCoverage> conditions = new ArrayList<>();
    boolean alone = rule.when() instanceof Element.Match match && !match.conditions().isEmpty();
    rule.when()
        .matches()
        .forEach(
            match -> {
              if (!alone) {
                conditions.add(told(stage.text(), rule, match));
              }
              match
                  .walk()
                  .filter(Condition.Compared.class::isInstance)
                  .forEach(
                      condition ->
                          conditions.add(
                              told(
                                  stage.text().line(condition.span().start()),
                                  condition.source(),
                                  condition)));
            });
    return new RuleCoverage(rule.info(), firedBy.getOrDefault(rule.id(), List.of()), conditions);
  }

  private ConditionCoverage told(Text text, CheckedRule rule, Element.Match match) {
    int line =
        match
            .walk()
            .findFirst()
            .map(condition -> text.line(condition.span().start()))
            .orElse(rule.info().line());
    return told(line, match.type().name() + "( … )", match);
  }

  private ConditionCoverage told(int line, String source, Object part) {
    Seen of = seen.getOrDefault(part, new Seen());
    return new ConditionCoverage(line, source, of.held, of.failed);
  }

  private List<ClauseCoverage> clauses(CheckedPack pack) {
    Map<String, List<String>> citing = new LinkedHashMap<>();
    pack.files().manifest().clauses().forEach(clause -> citing.put(clause, new ArrayList<>()));
    for (CheckedRule rule : pack.rules()) {
      rule.info().clauses().stream()
          .filter(citing::containsKey)
          .forEach(clause -> citing.get(clause).add(rule.id()));
    }
    Map<String, String> held = pack.files().manifest().heldByLoader();
    return citing.entrySet().stream()
        .map(
            clause ->
                new ClauseCoverage(
                    clause.getKey(),
                    clause.getValue(),
                    clause.getValue().stream().filter(firedBy::containsKey).toList(),
                    held.get(clause.getKey())))
        .collect(Collectors.toUnmodifiableList());
  }
}
