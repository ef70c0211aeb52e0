package org.crmrules.drools.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.score.ScoreCard;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.supplier.EffectVerdict;
import org.crmrules.supplier.EvidenceVerdict;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.NotRated;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.RatingVerdict;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;

/** The rating of one supplier by one pack: the score is computed between two questions. */
final class Evaluation {

  static final QuestionKind<Outcomes> RATING = QuestionKind.about(RatingVerdict.class);
  private static final QuestionKind<Effects> EFFECTS =
      QuestionKind.of(RatingVerdict.class, EffectVerdict.class).telling(Effects::of);

  /**
   * What the rules say of a score, or of that there is none.
   *
   * @param rating null if there is none
   * @param shareAtMost null if no rule says so
   */
  private record Effects(String rating, List<String> apply, Integer shareAtMost) {

    static Effects of(Said all) {
      Outcomes effects = all.of(EffectVerdict.class);
      return new Effects(
          all.of(RatingVerdict.class).text("rating"),
          effects.texts("apply"),
          effects.number("shareAtMost"));
    }
  }

  private static final Predicate<Concluded> NEEDED_LOTS =
      one -> one.isOf(EvidenceVerdict.class) && one.outcome().equals("needsLots");

  private final RunningPack pack;
  private final SupplierRecord supplier;
  private final Evidence found;
  private final ScoreCard score;
  private final Effects effects;
  private Told<Evidence> evidence;
  private Told<Effects> rated;

  /**
   * Asks the rules.
   *
   * @param supplier with the age of its documents as of the day of the question
   */
  Evaluation(RunningPack pack, SupplierRecord supplier) {
    this.pack = pack;
    this.supplier = supplier;
    List<Record> facts = new ArrayList<>(supplier.documents().size() + 3);
    for (int i = 0;
        i < supplier.documents().size();
        i++) { // without the array that adding all makes
      facts.add(supplier.documents().get(i));
    }
    facts.add(supplier);
    this.evidence = pack.ask(Evidence.KIND, facts); // and what is added below is at the end
    this.found = evidence.value();
    this.score = ScoreCard.of(pack, found.factors(), supplier, found.lowerBounds());
    facts.add(found.standing());
    if (isRated() && hasLots() && score.value() != null) {
      facts.add(new Score(score.value()));
    }
    this.rated = pack.ask(EFFECTS, facts);
    this.effects = rated.value();
  }

  private int lots() {
    return supplier.dueLots() == null ? 0 : supplier.dueLots();
  }

  private boolean isRated() {
    return !found.isCancelled() && !found.notRated();
  }

  private boolean hasLots() {
    return lots() >= found.neededLots();
  }

  SupplierRating rating(Instant asOf) {
    RatingOutcome outcome = outcome();
    boolean compares = outcome instanceof Rated || outcome instanceof Provisional;
    return new SupplierRating(
        supplier.id(),
        supplier.periodFrom(),
        supplier.periodUntil(),
        outcome,
        found.standing().reserve(),
        compares && supplier.previousScore() != null
            ? score.value().subtract(supplier.previousScore())
            : null,
        pack.manifest().inOrder("effects", effects.apply()),
        effects.shareAtMost(),
        found.missingDocuments(),
        evidence.reasonsWith(rated),
        pack.policy(),
        asOf);
  }

  private RatingOutcome outcome() {
    if (!isRated()) {
      passOverNeededLots();
      passOverScore();
      return found.isCancelled() ? new Cancelled(found.cancel()) : new NotRated(supplier.state());
    }
    if (!hasLots()) {
      passOverScore();
      return new InsufficientEvidence(lots(), found.neededLots(), List.of());
    }
    passOverNeededLots();
    if (score.weights() == null) {
      throw pack.noConclusion(
          ScoreVerdict.class,
          "供方 %s 任何因素的权重",
          "a weight of any factor of supplier %s",
          supplier.id());
    }
    if (score.value() == null) {
      rated = rated.passOver(RatingVerdict.class, "rating");
      return new InsufficientEvidence(lots(), found.neededLots(), score.unknown());
    }
    if (effects.rating() == null) {
      throw pack.noConclusion(
          RatingVerdict.class,
          "供方 %2$s 得分 %1$s 的评级",
          "a rating for the score %s of supplier %s",
          score.value(),
          supplier.id());
    }
    return score.unknown().isEmpty()
        ? new Rated(effects.rating(), score.value())
        : new Provisional(effects.rating(), score.value(), score.unknown());
  }

  private void passOverNeededLots() {
    evidence = evidence.passOver(NEEDED_LOTS);
  }

  private void passOverScore() {
    evidence = evidence.passOver(one -> one.isOf(ScoreVerdict.class));
    rated = rated.passOver(RatingVerdict.class, "rating");
  }
}
