package org.crmrules.drools.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.DeclaredPlaces;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.crmrules.grading.CustomerRank;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.score.TallyVerdict;
import org.crmrules.vocabulary.Ranking;

/**
 * Refuses rules that look at a ranking and conclude what it goes by: then a customer would be
 * ranked by where it is ranked.
 */
final class LaterRankings {

  private static final Bilingual CIRCLE =
      new Bilingual(
          "它按规则 %s 的结论排名,而这条规则又看这类排名。请在条件里写明 of,看别的排名",
          "it goes by what the rule %s concludes, and that rule looks at such a ranking. Maybe name"
              + " another one in its condition on of");

  private static final List<Class<?>> SCORES = List.of(ScoreVerdict.class, TallyVerdict.class);

  private final PackFiles files;
  private final Map<String, Ranking> rankings;
  private final Problems problems;

  LaterRankings(PackFiles files, Problems problems) {
    this.files = files;
    this.rankings = files.manifest().declarations().rankings();
    this.problems = problems;
  }

  void check(List<CheckedStage> stages) {
    if (rankings.isEmpty()) {
      return; // most packs have none, and need not be read for it
    }
    DeclaredPlaces places = new DeclaredPlaces(files.manifestText());
    rankings.forEach(
        (code, ranking) ->
            basis(ranking, stages)
                .filter(this::looksAtLater)
                .findFirst()
                .ifPresent(
                    rule ->
                        problems.add(
                            ProblemCode.DECLARED_NAME,
                            files.manifestText(),
                            places.of(List.of("rankings", code)),
                            code,
                            CIRCLE.with(rule.id()))));
  }

  /** The rules that conclude what it goes by, or can take that away as exceptions. */
  private static Stream<CheckedRule> basis(Ranking ranking, List<CheckedStage> stages) {
    Set<String> ids = new HashSet<>();
    for (CheckedStage stage : stages) {
      Class<?> type = stage.collector().type();
      boolean scores =
          ranking.goesByScore() && SCORES.contains(type)
              || ranking.goesByTally() && type == TallyVerdict.class;
      stage.rules().stream()
          .filter(rule -> scores || labels(rule, ranking.among()))
          .forEach(rule -> ids.add(rule.id()));
    }
    return stages.stream()
        .flatMap(stage -> stage.rules().stream())
        .filter(r -> ids.contains(r.id()) || r.insteadOf().stream().anyMatch(ids::contains));
  }

  /** A label that is read from a fact may be any. */
  private static boolean labels(CheckedRule rule, String label) {
    return label != null
        && rule.then().stream()
            .filter(call -> call.method().equals("label"))
            .map(call -> call.arguments().get(0))
            .anyMatch(
                said -> !(said instanceof Operand.TextLiteral text) || text.value().equals(label));
  }

  private boolean looksAtLater(CheckedRule rule) {
    return rule.when()
        .matches()
        .filter(match -> match.type().type() == CustomerRank.class)
        .anyMatch(match -> match.conditions().stream().noneMatch(this::isOfEarlier));
  }

  private boolean isOfEarlier(Condition condition) {
    return condition instanceof Condition.Comparison of
        && of.field().name().equals("of")
        && of.operator() == Operator.EQUAL
        && of.right() instanceof Operand.TextLiteral code
        && rankings.containsKey(code.value())
        && !rankings.get(code.value()).comesLater();
  }
}
