package org.crmrules.drools.prove;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.Visible;
import org.crmrules.Work;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.grading.Grades;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradeOutcome.Graded;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.score.Tally;
import org.crmrules.score.TallyVerdict;
import org.crmrules.vocabulary.OwnFact;

/**
 * Everything that the grade of a customer can hang on: the customer, where it stands among others,
 * and its score, or what that comes from.
 */
record GradeSpaces(RunningPack pack, PackProof proof, Asked asked) {

  private static final Set<String> OF_LEVEL = Set.of("atLeast", "atMost", "group", "missing");

  private static final Bilingual COUNTED =
      new Bilingual("等级取决于从别的资料数出来的数", "the grade hangs on what is counted from other facts");
  private static final Bilingual SCORED =
      new Bilingual(
          "得分从连续的数算出,不能一一问到", "the score is computed from numbers of which each cannot be asked");
  private static final Bilingual STANDINGS =
      new Bilingual("名次的组合太多,不能一一问到", "there are too many ways to stand in the rankings");
  private static final Bilingual SEVERAL =
      new Bilingual(
          "可以给出不止一份 %s,这里至多一份", "more than one %s can be given, and here at most one was");

  /** The rules of grading that matter to what is told under a key. */
  private List<CheckedRule> telling(String key) {
    List<CheckedRule> grading = proof.rulesOf(GradeVerdict.class);
    if (isLevel(key)) {
      return grading.stream()
          .filter(rule -> rule.then().stream().anyMatch(call -> OF_LEVEL.contains(call.method())))
          .toList();
    }
    return Stream.concat(grading.stream(), proof.rulesOf(PlanVerdict.class).stream()).toList();
  }

  /** True for what plans do not matter to. */
  static boolean isLevel(String key) {
    return key.equals("grade") || key.equals("missing");
  }

  /** True if a score stands between customer and grade, so that both can be asked apart. */
  boolean isByScore(String key) {
    return isLevel(key)
        && pack.concludesOn(ScoreVerdict.class)
        && telling(key).stream().anyMatch(rule -> looksAt(rule, Score.class));
  }

  /** The question, where scores come of what they come of. */
  Space whole(Guarantee.OfOutcome guarantee) {
    List<CheckedRule> rules = new ArrayList<>(telling(guarantee.key()));
    rules.addAll(proof.rulesOf(ScoreVerdict.class));
    boolean counted = rules.stream().anyMatch(rule -> looksAt(rule, Tally.class));
    if (counted) {
      rules.addAll(proof.rulesOf(TallyVerdict.class));
    }
    boolean computed =
        pack.concludesOn(ScoreVerdict.class)
            && pack.manifest().declarations().factors().values().stream()
                .anyMatch(factor -> factor.part() != null)
            && (guarantee.key().equals("score")
                || telling(guarantee.key()).stream().anyMatch(r -> looksAt(r, Score.class)));
    return of(guarantee, rules, List.of(List.of()), counted ? COUNTED : computed ? SCORED : null);
  }

  /** The same for every score that there can be, whoever has it. */
  Space byScore(Guarantee.OfOutcome guarantee) {
    List<CheckedRule> rules = telling(guarantee.key());
    boolean counted = rules.stream().anyMatch(rule -> looksAt(rule, Tally.class));
    return of(guarantee, rules, scores(rules), counted ? COUNTED : null);
  }

  /** None, and one for each that rules can tell apart, the lowest first. */
  private List<List<Record>> scores(List<CheckedRule> rules) {
    FactType type = pack.vocabulary().type(Score.class);
    List<List<Record>> scores = new ArrayList<>();
    scores.add(List.of());
    proof
        .grid(new Score(PackProof.HUNDRED), type, rules)
        .facts()
        .filter(PackProof::isPossible)
        .forEach(score -> scores.add(List.of(score)));
    return scores;
  }

  private Space of(
      Guarantee.OfOutcome guarantee,
      List<CheckedRule> deciding,
      List<List<Record>> scores,
      Bilingual because) {
    List<CheckedRule> rules = new ArrayList<>(deciding);
    rules.add(QuestionSpaces.asRule(guarantee));
    Finding standing = new Finding(pack.checked(), new Problems(), null);
    RankCells cells = new RankCells(pack, standing, rules);
    List<List<Record>> standings = cells.all().stream().map(GradeSpaces::records).toList();
    FactType type = pack.vocabulary().type(CustomerProfile.class);
    FactGrid<Record> grid = grid(proof.probes().of(CustomerProfile.class), type, rules);
    List<Slot> slots =
        new ArrayList<>(List.of(Slot.of(grid, false), Slot.of(standings), Slot.of(scores)));
    Bilingual why = because == null && !standing.samples().isEmpty() ? STANDINGS : because;
    for (FactType own : own(rules)) {
      slots.add(Slot.of(grid(OwnFact.of(own.name()), own, rules), true));
      why = why == null ? SEVERAL.with(own.name()) : why;
    }
    GridLines<List<Record>> lines = null;
    int moving = -1;
    if (guarantee.moving() != null) {
      FactType moved = guarantee.moving().type();
      moving = moved.equals(type) ? 0 : moved.type() == CustomerRank.class ? 1 : 2;
      lines =
          moving == 0
              ? Slot.along(grid, guarantee.moving().field().name())
              : Slot.along(moving == 1 ? standings : scores, moved, guarantee.moving().field());
    }
    boolean byScore = scores.size() > 1;
    return new Space(
        slots,
        lines,
        moving,
        facts -> standing(cells, grid, facts),
        facts ->
            byScore
                ? asked.of(
                    List.of("by score", guarantee.key()),
                    facts,
                    some -> graded(guarantee.key(), some))
                : asked.of(
                    List.of("whole", guarantee.key()), facts, some -> decided(guarantee, some)),
        why);
  }

  /** The same, where the customer has what ranks it; null if it cannot stand so. */
  private static List<Record> standing(RankCells cells, FactGrid<Record> grid, List<Record> facts) {
    List<CustomerRank> ranks = all(CustomerRank.class, facts);
    if (ranks.isEmpty()) {
      return facts;
    }
    CustomerProfile customer = all(CustomerProfile.class, facts).get(0);
    for (Map.Entry<String, Object> known : cells.known(ranks).entrySet()) {
      if (!grid.varies(known.getKey())) {
        customer = with(grid.type(), customer, known.getKey(), known.getValue());
      }
    }
    if (!cells.isPossible(customer, ranks)) {
      return null;
    }
    List<Record> made = new ArrayList<>(facts);
    made.set(0, customer);
    return made;
  }

  private static CustomerProfile with(
      FactType type, CustomerProfile customer, String field, Object value) {
    try {
      return (CustomerProfile) type.with(customer, type.fields().get(field), value);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          Visible.sentence("The field (%s) must take what ranks a customer.", field), e);
    }
  }

  private FactGrid<Record> grid(Record base, FactType type, List<CheckedRule> rules) {
    return new FactGrid<>(base, type, rules, pack.manifest(), rules, 0);
  }

  private static List<FactType> own(List<CheckedRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.when().matches())
        .map(Element.Match::type)
        .filter(FactType::isOwn)
        .distinct()
        .toList();
  }

  private static List<Record> records(Collection<? extends Record> some) {
    return List.copyOf(some);
  }

  private static <T> List<T> all(Class<T> type, List<Record> facts) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static boolean looksAt(CheckedRule rule, Class<?> fact) {
    return rule.when().matches().anyMatch(match -> match.type().type() == fact);
  }

  private Came decided(Guarantee.OfOutcome guarantee, List<Record> facts) {
    CustomerProfile customer = all(CustomerProfile.class, facts).get(0);
    RunningPack beside = pack.beside(all(OwnFact.class, facts));
    @SuppressWarnings("unchecked") // the question that tells the grade
    Question<GradingDecision> question = (Question<GradingDecision>) guarantee.question();
    return QuestionSpaces.came(
        question,
        guarantee.key(),
        () -> {
          new FactCheck(beside, proof.asOf()).of("customer", customer).orThrow();
          return Grades.decide(
              beside,
              customer,
              all(CustomerRank.class, facts),
              proof.asOf(),
              beside.day(proof.asOf()));
        });
  }

  /** Who has no score and no level either lacks what the score comes from. */
  private Came graded(String key, List<Record> facts) {
    Work.goOn();
    List<Score> scores = all(Score.class, facts);
    try {
      GradeOutcome outcome =
          Grades.graded(
              pack.beside(all(OwnFact.class, facts)),
              all(CustomerProfile.class, facts).get(0),
              scores.isEmpty() ? null : scores.get(0),
              all(CustomerRank.class, facts),
              proof.asOf());
      List<String> missing = outcome instanceof Ungraded none ? none.missing() : List.of();
      Object level = outcome instanceof Graded graded ? graded.level() : null;
      return Came.of(key.equals("missing") ? missing : level, missing, List::of);
    } catch (InvalidFactException e) {
      return Came.TO_NOBODY;
    } catch (DecisionException e) {
      return scores.isEmpty() && e.kind() == DecisionException.Kind.NO_CONCLUSION
          ? Came.of(null, List.of("score"), List::of)
          : Came.of(e);
    }
  }
}
