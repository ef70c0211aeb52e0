package org.crmrules.drools.prove;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.vocabulary.FactType;

/**
 * Which rules fired, and which decided, in the cells of grids that were asked about as a whole:
 * what did not happen there happens nowhere. Of a rule that looks at other facts than those of the
 * grid, and of a stage whose answers name no rule, it says nothing.
 */
final class Seen {

  private final Map<String, CheckedRule> asked = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> held = new HashSet<>();
  private final Set<String> fired = new HashSet<>();
  private final Set<String> decided = new HashSet<>();

  /** Rules are asked about for every fact of a grid. */
  void asking(List<CheckedRule> rules, FactType type) {
    for (CheckedRule rule : rules) {
      if (!known.add(rule.id())) {
        continue; // what an earlier grid could not tell, another cannot either
      }
      if (rule.when().matches().allMatch(match -> match.type().equals(type))) {
        asked.put(rule.id(), rule);
      }
    }
  }

  /** A fact of the grid: rules whose conditions hold for it can fire. */
  void look(Record fact) {
    if (!held.containsAll(asked.keySet())) {
      RuleReading reading = new RuleReading(List.of(fact));
      asked.values().stream()
          .filter(rule -> !held.contains(rule.id()))
          .filter(rule -> reading.holds(rule.when()))
          .forEach(rule -> held.add(rule.id()));
    }
  }

  /** A fact was refused: of rules that would fire for it, grids cannot tell anything. */
  void refused(Record fact) {
    RuleReading reading = new RuleReading(List.of(fact));
    asked.values().removeIf(rule -> reading.holds(rule.when()));
  }

  /** An answer came. */
  void answered(Object answer) {
    Neighbours.reasons(answer).forEach(this::take);
  }

  private void take(Reason reason) {
    fired.add(reason.ruleId());
    if (reason.decisive()) {
      decided.add(reason.ruleId());
    }
  }

  /** Says which rules never fire, or never decide. */
  void report(List<CheckedStage> stages, Problems notices) {
    for (CheckedStage stage : stages) {
      boolean told = stage.rules().stream().anyMatch(rule -> fired.contains(rule.id()));
      for (CheckedRule rule : stage.rules()) {
        boolean never = !held.contains(rule.id());
        boolean idle = told && fired.contains(rule.id()) && !decided.contains(rule.id());
        if (asked.containsKey(rule.id()) && (never || idle)) {
          int start =
              stage.text().content().indexOf(rule.id(), stage.text().offset(rule.info().line(), 1));
          notices.add(
              never ? ProblemCode.FIRES_NEVER : ProblemCode.DECIDES_NEVER,
              stage.text(),
              new Span(start, start + rule.id().length()),
              rule.id());
        }
      }
    }
  }
}
