package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.grading.Grades;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.score.ScoreCard;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.ReviewVerdict;
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

  private static final QuestionKind<?> GRADE = QuestionKind.about(GradeVerdict.class);

  private static final QuestionKind<?> COUNT = QuestionKind.about(TallyVerdict.class);

  void prove() {
    List<CheckedRule> planning =
        proof.rulesOf(PlanVerdict.class).stream().filter(rule -> !looksAt(rule, "Score")).toList();
    List<CheckedRule> scoring = proof.rulesOf(ScoreVerdict.class);
    List<CheckedRule> reviewing = proof.rulesOf(ReviewVerdict.class);
    List<CheckedRule> counting = proof.rulesOf(TallyVerdict.class);
    boolean counted = pack.checked().rules().stream().anyMatch(rule -> looksAt(rule, "Tally"));
    List<CheckedRule> grading =
        pack.checked().rules().stream()
            .filter(rule -> !scoring.contains(rule) && !planning.contains(rule))
            .filter(rule -> !reviewing.contains(rule) && (counted || !counting.contains(rule)))
            .toList();
    RankCells cells = new RankCells(pack, proof.finding());
    CustomerProfile customer = proof.probes().of(CustomerProfile.class);
    List<CheckedRule> apart = cells.rankings().isEmpty() ? List.of() : apart(grading);
    List<CheckedRule> deciding = new ArrayList<>(grading);
    deciding.removeAll(apart);
    if (!apart.isEmpty()) {
      for (List<CustomerRank> ranks : standings(cells, apart)) {
        ask(customer, apart, cells, ranks, "", c -> labels(c, ranks));
      }
    }
    List<CheckedRule> points = new ArrayList<>(scoring);
    if (counted) {
      points.addAll(counting);
    } else {
      ask(customer, counting, this::counts);
    }
    boolean ranked = points.stream().anyMatch(rule -> looksAt(rule, "CustomerRank"));
    if (!ranked && !cells.rankings().isEmpty()) {
      ask(customer, points, c -> proof.weightsMakeAHundred(c, List.of()));
      points.clear();
    }
    List<CheckedRule> ofScores = new ArrayList<>(deciding);
    ofScores.addAll(points);
    for (List<CustomerRank> ranks : standings(cells, ofScores)) {
      grades(cells, ranks, scoring, points, deciding);
    }
    EffortProof effort = new EffortProof(pack, proof);
    PlanGroups.of(planning)
        .forEach(
            rules -> {
              if (isToldApart(rules)) {
                proof.ask(
                    customer,
                    rules,
                    c -> {
                      effort.hold(c);
                      return List.of();
                    });
              }
            });
    if (!reviewing.isEmpty() && matters(reviewing)) {
      new ReviewProof(pack, proof).prove(customer, reviewing);
    }
  }

  /** The rules that only label, wherever a customer stands: they leave its grade as it is. */
  private static List<CheckedRule> apart(List<CheckedRule> grading) {
    return grading.stream()
        .filter(rule -> rule.insteadOf().isEmpty())
        .filter(rule -> !looksAt(rule, "Score") && !looksAt(rule, "Tally"))
        .filter(rule -> rule.then().stream().allMatch(call -> call.method().equals("label")))
        .toList();
  }

  /** Where customers can stand; one that is nowhere is enough for rules that do not look at it. */
  private static List<List<CustomerRank>> standings(RankCells cells, List<CheckedRule> rules) {
    boolean ranked = rules.stream().anyMatch(rule -> looksAt(rule, "CustomerRank"));
    return ranked ? cells.all() : List.of(List.of());
  }

  /** What only rankings go by. */
  private List<Reason> counts(CustomerProfile customer) {
    return pack.ask(COUNT, List.of(customer)).reasons();
  }

  private List<Reason> labels(CustomerProfile customer, List<CustomerRank> ranks) {
    List<Record> facts = new ArrayList<>(ranks);
    facts.add(0, customer);
    return pack.ask(GRADE, facts).reasons();
  }

  /**
   * Every customer, where it stands so among others.
   *
   * @param points the rules that points come from; none if they were asked before
   */
  private void grades(
      RankCells cells,
      List<CustomerRank> ranks,
      List<CheckedRule> scoring,
      List<CheckedRule> points,
      List<CheckedRule> grading) {
    CustomerProfile customer = proof.probes().of(CustomerProfile.class, cells.known(ranks));
    if (scoring.isEmpty()) {
      ask(customer, grading, cells, ranks, "", c -> decide(c, ranks));
      return;
    }
    if (!points.isEmpty()) {
      ask(customer, points, cells, ranks, "", c -> decide(c, ranks));
      ask(customer, points, cells, ranks, "", c -> proof.weightsMakeAHundred(c, ranks));
    }
    unscored(
        customer, scoring.stream().filter(GradingProof::weighs).toList(), grading, cells, ranks);
    FactType type = pack.vocabulary().type(Score.class);
    FactGrid<Score> scores = proof.grid(new Score(PackProof.HUNDRED), type, grading);
    proof.finding().sampledUnlessWhole(scores);
    scores
        .facts()
        .filter(PackProof::isPossible)
        .forEach(
            score ->
                ask(
                    customer,
                    grading,
                    cells,
                    ranks,
                    " + " + scores.describe(score, Set.of()),
                    c -> Grades.graded(pack, c, score, ranks, proof.asOf())));
  }

  private static boolean weighs(CheckedRule rule) {
    return rule.then().stream().anyMatch(call -> call.method().equals("weigh"));
  }

  /** Nothing has a weight for some customers, and they are graded without a score. */
  private void unscored(
      CustomerProfile customer,
      List<CheckedRule> weighing,
      List<CheckedRule> grading,
      RankCells cells,
      List<CustomerRank> ranks) {
    FactType type = pack.vocabulary().type(CustomerProfile.class);
    FactGrid<CustomerProfile> weighed = proof.grid(customer, type, weighing);
    FactGrid<CustomerProfile> graded = proof.grid(customer, type, grading);
    boolean apart =
        type.fields().keySet().stream().noneMatch(f -> weighed.varies(f) && graded.varies(f));
    proof.finding().sampledUnlessWhole(weighed);
    List<CheckedRule> both = new ArrayList<>(grading);
    both.addAll(weighing);
    weighed
        .facts()
        .filter(c -> !isWeighed(c, ranks))
        .findFirst()
        .ifPresent(
            one ->
                ask(
                    apart ? one : customer,
                    apart ? grading : both,
                    cells,
                    ranks,
                    "",
                    c -> isWeighed(c, ranks) ? List.of() : decide(c, ranks)));
  }

  /** True also for who is refused: what is wrong then is found where points are asked for. */
  private boolean isWeighed(CustomerProfile customer, List<CustomerRank> ranks) {
    List<Record> facts = new ArrayList<>(ranks);
    facts.add(0, customer);
    try {
      new FactCheck(pack, proof.asOf()).of("customer", customer).orThrow();
      return pack.ask(ScoreCard.KIND, facts).value().weights() != null;
    } catch (InvalidFactException | DecisionException e) {
      return true;
    }
  }

  private GradingDecision decide(CustomerProfile customer, List<CustomerRank> ranks) {
    new FactCheck(pack, proof.asOf()).of("customer", customer).orThrow();
    return Grades.decide(pack, customer, ranks, proof.asOf(), pack.day(proof.asOf()));
  }

  private void ask(
      CustomerProfile customer,
      List<CheckedRule> rules,
      RankCells cells,
      List<CustomerRank> ranks,
      String and,
      Function<CustomerProfile, ?> question) {
    if (!matters(rules)) {
      return;
    }
    if (ranks.isEmpty() && and.isEmpty()) {
      proof.ask(customer, rules, question);
      return;
    }
    FactGrid<CustomerProfile> customers =
        proof.grid(customer, pack.vocabulary().type(CustomerProfile.class), rules);
    proof.askedInPart(rules);
    proof.ask(customers, c -> cells.isPossible(c, ranks), told(ranks) + and, question);
  }

  /** Only what is known of them. */
  private static String told(List<CustomerRank> ranks) {
    return ranks.stream().map(rank -> " + " + told(rank)).collect(Collectors.joining());
  }

  private static String told(CustomerRank rank) {
    return FactType.of(CustomerRank.class).fields().values().stream()
        .filter(field -> field.valueIn(rank) != null)
        .map(field -> field.name() + " = " + field.valueIn(rank))
        .collect(Collectors.joining(", ", "CustomerRank( ", " )"));
  }

  private void ask(
      CustomerProfile customer, List<CheckedRule> rules, Function<CustomerProfile, ?> question) {
    if (matters(rules)) {
      proof.ask(customer, rules, question);
    }
  }

  /** True if what stands beside can change what comes of rules that look at no score. */
  private boolean isToldApart(List<CheckedRule> rules) {
    return matters(rules)
        && (beside == null
            || rules.stream().anyMatch(r -> looksAt(r, beside) || looksAt(r, "Tally")));
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
