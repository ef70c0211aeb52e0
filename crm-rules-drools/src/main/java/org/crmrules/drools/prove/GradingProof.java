package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.score.TallyVerdict;

/**
 * Asks a grading pack part by part, so that its grid is a sum and no product: rules that look at a
 * score see nothing of what it was computed from, plans see the level alone, and what comes of one
 * kind of conclusion hangs on the rules that conclude it. A plan rule that looks at a score is
 * asked with the grades.
 *
 * @param beside the kind of fact that stands beside every question, and then only those are asked
 *     that it can change; null if none does
 */
record GradingProof(RunningPack pack, PackProof proof, String beside) {

  void prove() {
    GradingService service = new DroolsGrading(pack);
    CustomerProfile customer = proof.probes().of(CustomerProfile.class);
    List<CheckedRule> scoring = proof.rulesOf(ScoreVerdict.class);
    List<CheckedRule> counting = proof.rulesOf(TallyVerdict.class);
    List<CheckedRule> planning =
        proof.rulesOf(PlanVerdict.class).stream().filter(rule -> !looksAt(rule, "Score")).toList();
    List<CheckedRule> grading =
        pack.checked().rules().stream()
            .filter(rule -> !scoring.contains(rule) && !planning.contains(rule))
            .toList();
    proof.finding().about(GradeVerdict.class);
    if (scoring.isEmpty()) {
      ask(customer, grading, c -> service.grade(c, proof.asOf()));
    } else {
      List<CheckedRule> both = new ArrayList<>(scoring);
      both.addAll(counting);
      ask(customer, both, c -> service.grade(c, proof.asOf()));
      ask(customer, both, proof::weightsMakeAHundred);
      withEveryScore(customer, grading);
    }
    proof.finding().about(null);
    EffortProof effort = new EffortProof(pack, proof);
    byOutcome(planning).values().forEach(rules -> ask(customer, rules, effort::hold));
  }

  private void withEveryScore(CustomerProfile customer, List<CheckedRule> rules) {
    if (!matters(rules)) {
      return;
    }
    FactGrid<Score> scores =
        proof.grid(
            new Score(PackProof.HUNDRED),
            pack.vocabulary().type(Score.class),
            rules,
            FactGrid.MOST);
    FactGrid<CustomerProfile> customers =
        proof.grid(customer, pack.vocabulary().type(CustomerProfile.class), rules, FactGrid.MOST);
    scores
        .facts()
        .filter(PackProof::isPossible)
        .forEach(
            score ->
                proof
                    .finding()
                    .ask(
                        customers.facts(),
                        c -> customers.describe(c) + " + " + scores.describe(score),
                        c -> DroolsGrading.graded(pack, c, score, proof.asOf())));
  }

  /** The rules that conclude one kind of thing, for each of them. */
  private Map<String, List<CheckedRule>> byOutcome(List<CheckedRule> rules) {
    Map<String, CollectorType.Conclusion> all = CollectorType.of(PlanVerdict.class).conclusions();
    Map<String, List<CheckedRule>> by = new LinkedHashMap<>();
    for (CheckedRule rule : rules) {
      rule.then().stream()
          .map(call -> all.get(call.method()).outcome().name())
          .distinct()
          .forEach(outcome -> by.computeIfAbsent(outcome, o -> new ArrayList<>()).add(rule));
    }
    return by;
  }

  private void ask(
      CustomerProfile customer, List<CheckedRule> rules, Consumer<CustomerProfile> question) {
    if (matters(rules)) {
      proof.ask(customer, rules, question);
    }
  }

  /** What is counted may hang on any fact. */
  private boolean matters(List<CheckedRule> rules) {
    return beside == null
        || rules.stream().anyMatch(rule -> looksAt(rule, beside))
        || proof.rulesOf(TallyVerdict.class).stream().anyMatch(rule -> looksAt(rule, beside));
  }

  private static boolean looksAt(CheckedRule rule, String fact) {
    return rule.when().matches().anyMatch(match -> match.type().name().equals(fact));
  }
}
