package org.crmrules.drools.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;

/** Holds exceptions against the rules that they name. */
final class Exceptions {

  private static final Bilingual NONE =
      new Bilingual("没有得出同类结论的规则叫这个名字。%s", "no rule of such conclusions has that name. %s");
  private static final Bilingual CIRCLE =
      new Bilingual("它们绕成一圈,互相替代", "they stand for each other in a circle");

  private final List<CheckedStage> stages;
  private final Problems problems;
  private final Map<String, List<String>> named = new HashMap<>();

  Exceptions(List<CheckedStage> stages, Problems problems) {
    this.stages = stages;
    this.problems = problems;
    stages.forEach(s -> s.rules().forEach(r -> named.put(r.id(), r.insteadOf())));
  }

  /** Refuses those that name no rule of the same verdict, and those that go round in a circle. */
  void check() {
    for (CheckedStage stage : stages) {
      List<String> alike =
          stages.stream()
              .filter(other -> other.collector() == stage.collector())
              .flatMap(other -> other.rules().stream())
              .map(CheckedRule::id)
              .toList();
      for (CheckedRule rule : stage.rules()) {
        for (String other : rule.insteadOf()) {
          if (!alike.contains(other)) {
            add(stage, rule, other, NONE.with(Suggestion.of(other, alike)));
          } else if (leadsTo(other, rule.id(), new HashSet<>())) {
            add(stage, rule, other, CIRCLE);
          }
        }
      }
    }
  }

  private boolean leadsTo(String from, String to, Set<String> seen) {
    return from.equals(to)
        || seen.add(from)
            && named.getOrDefault(from, List.of()).stream().anyMatch(n -> leadsTo(n, to, seen));
  }

  private void add(CheckedStage stage, CheckedRule rule, String other, Bilingual why) {
    String content = stage.text().content();
    int start = content.indexOf('"' + other + '"', stage.text().offset(rule.info().line(), 1)) + 1;
    problems.add(
        ProblemCode.WRONG_EXCEPTION,
        stage.text(),
        new Span(start, start + other.length()),
        rule.id(),
        other,
        why);
  }
}
