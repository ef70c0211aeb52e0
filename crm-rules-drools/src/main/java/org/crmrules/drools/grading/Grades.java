package org.crmrules.drools.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.score.FactorRules;
import org.crmrules.drools.score.ScoreCard;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradeRow;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.ServicePlan;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.score.TallyVerdict;
import org.crmrules.vocabulary.Ranking;

/** What the rules say of one customer that was checked before, wherever it stands among others. */
public final class Grades {

  private static final QuestionKind<Outcomes> TALLIES = QuestionKind.about(TallyVerdict.class);

  private Grades() {}

  /**
   * Grades a customer that was checked before.
   *
   * @param ranks where it stands among others; empty if the pack ranks nobody
   * @param today the day of the instant
   */
  public static GradingDecision decide(
      RunningPack pack,
      CustomerProfile customer,
      List<CustomerRank> ranks,
      Instant asOf,
      LocalDate today) {
    CustomerProfile now = customer.asOf(today);
    GradingDecision decision = decide(pack, GradeQuestion.KIND, now, ranks, asOf);
    return isRankedByTally(pack, ranks)
        ? because(pack.ask(TALLIES, with(now, ranks)).reasons(), decision)
        : decision;
  }

  private static boolean isRankedByTally(RunningPack pack, List<CustomerRank> ranks) {
    if (ranks.isEmpty()) {
      return false; // the ordinary case, which costs nothing
    }
    Map<String, Ranking> rankings = pack.manifest().declarations().rankings();
    return ranks.stream()
        .anyMatch(rank -> rank.rank() != null && rankings.get(rank.of()).goesByTally());
  }

  /** The same decision, with what it was ranked by in front of its reasons. */
  private static GradingDecision because(List<Reason> counted, GradingDecision same) {
    return new GradingDecision(
        same.customerId(),
        same.outcome(),
        same.labels(),
        same.plan(),
        same.score(),
        same.unknown(),
        same.row(),
        same.ranks(),
        Review.together(counted, same.reasons()),
        same.policy(),
        same.asOf());
  }

  /** The level of a customer that was checked before, with neither labels nor plan. */
  static GradingDecision level(
      RunningPack pack, CustomerProfile now, List<CustomerRank> ranks, Instant asOf) {
    return decide(pack, GradeQuestion.LEVEL, now, ranks, asOf);
  }

  private static GradingDecision decide(
      RunningPack pack,
      QuestionKind<GradeQuestion.Graded> kind,
      CustomerProfile now,
      List<CustomerRank> ranks,
      Instant asOf) {
    if (pack.concludesOn(ScoreVerdict.class)) {
      return scored(pack, kind, now, ranks, asOf);
    }
    Told<GradeQuestion.Graded> told =
        pack.ask(kind, ranks.isEmpty() ? List.of(now) : with(now, ranks));
    return new GradingDecision(
        now.id(),
        known(pack, told.value().outcome(), now),
        told.value().labels(),
        told.value().plan(),
        null,
        List.of(),
        row(pack, told.value(), now),
        ranks,
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /**
   * What a customer can be ranked by that rules conclude.
   *
   * @param score null if it has none
   * @param tallies by code, what was counted
   */
  record Basis(BigDecimal score, List<String> labels, Map<String, Integer> tallies) {}

  /** The same of a customer that was checked before, whether it has a grade or not. */
  static Basis basis(
      RunningPack pack, CustomerProfile customer, List<CustomerRank> ranks, LocalDate today) {
    CustomerProfile now = customer.asOf(today);
    List<Record> facts = with(now, ranks);
    BigDecimal score = null;
    if (pack.concludesOn(ScoreVerdict.class)) {
      score = ScoreCard.of(pack, pack.ask(ScoreCard.KIND, facts).value(), now).value();
    }
    List<Record> scored = score == null ? facts : with(new Score(score), facts);
    return new Basis(
        score, pack.ask(GradeQuestion.KIND, scored).value().labels(), tallies(pack, facts));
  }

  private static Map<String, Integer> tallies(RunningPack pack, List<Record> facts) {
    if (!pack.concludesOn(TallyVerdict.class)) {
      return Map.of();
    }
    Outcomes counted = pack.ask(TALLIES, facts).value();
    return pack.manifest().declared("tallies").stream()
        .collect(Collectors.toMap(code -> code, code -> Said.number(counted, code)));
  }

  /** What the pack does for a customer of a level, whatever gives the customer the level. */
  public static Told<ServicePlan> plan(
      RunningPack pack, CustomerProfile customer, String level, Instant asOf) {
    new FactCheck(pack, asOf).of("customer", customer).orThrow();
    return pack.ask(
        GradeQuestion.PLAN, List.of(customer.asOf(pack.day(asOf)), new CustomerGrade(level)));
  }

  /**
   * What a customer of this score is graded, whatever gives it the score.
   *
   * @param score null if it has none
   * @throws org.crmrules.DecisionException if it has no grade, and nothing is missing
   */
  public static GradeOutcome graded(
      RunningPack pack,
      CustomerProfile customer,
      Score score,
      List<CustomerRank> ranks,
      Instant asOf) {
    new FactCheck(pack, asOf).of("customer", customer).orThrow();
    Told<GradeQuestion.Graded> told =
        pack.ask(
            GradeQuestion.KIND,
            with(customer.asOf(pack.day(asOf)), score == null ? ranks : with(score, ranks)));
    return known(pack, told.value().outcome(), customer);
  }

  /**
   * The score is computed between two questions. Who has none because something is unknown has no
   * grade, and gets what is done for customers without one; who has none because no rule gave a
   * weight to anything is graded without it.
   */
  private static GradingDecision scored(
      RunningPack pack,
      QuestionKind<GradeQuestion.Graded> kind,
      CustomerProfile customer,
      List<CustomerRank> ranks,
      Instant asOf) {
    List<Record> facts = with(customer, ranks);
    Told<FactorRules> points = pack.ask(ScoreCard.KIND, facts);
    ScoreCard card = ScoreCard.of(pack, points.value(), customer);
    Told<GradeQuestion.Graded> told =
        pack.ask(kind, card.value() == null ? facts : with(new Score(card.value()), facts));
    boolean graded =
        card.value() != null
            || card.weights() == null
            || told.value().outcome() instanceof Ungraded;
    GradeQuestion.Graded found = told.value();
    ServicePlan plan = found.plan();
    List<Reason> reasons;
    if (graded || plan == null) {
      reasons = points.reasonsWith(graded ? told : withoutLevel(told));
    } else { // nothing is done for the level that it would have if it had a score
      told = pack.ask(GradeQuestion.WITHOUT_PLAN, facts);
      Told<ServicePlan> planned =
          pack.ask(GradeQuestion.PLAN, with(new CustomerGrade(null), facts));
      plan = planned.value();
      reasons = points.reasonsWith(withoutLevel(told), planned);
    }
    return new GradingDecision(
        customer.id(),
        graded ? known(pack, found.outcome(), customer) : ungraded(card),
        found.labels(),
        plan,
        card.value(),
        card.unknown(),
        row(pack, found, customer),
        ranks,
        reasons,
        pack.policy(),
        asOf);
  }

  private static Told<?> withoutLevel(Told<?> told) {
    return told.passOver(GradeVerdict.class, "level");
  }

  private static Ungraded ungraded(ScoreCard card) {
    List<String> missing = card.missing().isEmpty() ? card.unknown() : card.missing();
    return new Ungraded(missing.stream().sorted().toList());
  }

  /** Null if it stands in no list. */
  private static GradeRow row(
      RunningPack pack, GradeQuestion.Graded graded, CustomerProfile customer) {
    String by = graded.listedBy();
    if (by == null && graded.columns().isEmpty()) {
      return null;
    }
    Map<String, Field> fields = pack.vocabulary().type(CustomerProfile.class).fields();
    Map<String, String> cells = new LinkedHashMap<>();
    Stream.concat(Stream.ofNullable(by), graded.columns().stream())
        .forEach(column -> cells.put(column, Field.text(fields.get(column).valueIn(customer))));
    return new GradeRow(by, cells);
  }

  private static List<Record> with(Record first, List<? extends Record> others) {
    List<Record> all = new ArrayList<>(others.size() + 1);
    all.add(first);
    for (int i = 0; i < others.size(); i++) { // without the array that adding all makes
      all.add(others.get(i));
    }
    return all;
  }

  private static GradeOutcome known(
      RunningPack pack, GradeOutcome outcome, CustomerProfile customer) {
    if (outcome == null) {
      throw pack.noConclusion(
          GradeVerdict.class, "客户 %s 的等级", "a grade for customer %s", customer.id());
    }
    return outcome;
  }
}
