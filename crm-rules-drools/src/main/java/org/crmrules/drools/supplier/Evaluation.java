package org.crmrules.drools.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.score.ScoreCard;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.supplier.DocumentVerdict;
import org.crmrules.supplier.EffectVerdict;
import org.crmrules.supplier.EvidenceVerdict;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.NotRated;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.RatingVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;

/** The rating of one supplier by one pack: the score is computed between two questions. */
final class Evaluation {

  static final QuestionKind<Outcomes> RATING = QuestionKind.about(RatingVerdict.class);
  private static final QuestionKind<Said> EFFECTS =
      QuestionKind.of(RatingVerdict.class, EffectVerdict.class);
  private static final QuestionKind<Said> EVIDENCE =
      QuestionKind.of(
              StandingVerdict.class,
              DocumentVerdict.class,
              ScoreVerdict.class,
              EvidenceVerdict.class)
          .reading(DocumentVerdict.class, "missing");

  private final RunningPack pack;
  private final SupplierRecord supplier;
  private final Outcomes standing;
  private final ScoreCard score;
  private final int neededLots;
  private final List<String> missingDocuments;
  private final String rating;
  private Told<Said> evidence;
  private Told<Said> rated;

  /**
   * Asks the rules.
   *
   * @param supplier with the age of its documents as of the day of the question
   */
  Evaluation(RunningPack pack, SupplierRecord supplier) {
    this.pack = pack;
    this.supplier = supplier;
    List<Record> facts = new ArrayList<>(supplier.documents().size() + 3);
    facts.addAll(supplier.documents());
    facts.add(supplier);
    this.evidence = pack.ask(EVIDENCE, facts); // and what is added below is at the end
    this.standing = evidence.value().of(StandingVerdict.class);
    this.missingDocuments = evidence.value().of(DocumentVerdict.class).texts("missing");
    this.score =
        ScoreCard.of(pack, evidence.value().of(ScoreVerdict.class), supplier, lowerBounds());
    this.neededLots = neededLots();
    facts.add(Said.fact(standing));
    if (isRated() && hasLots() && score.value() != null) {
      facts.add(new Score(score.value()));
    }
    this.rated = pack.ask(EFFECTS, facts);
    this.rating = rated.value().of(RatingVerdict.class).text("rating");
  }

  /** With how many percent of confidence the share of a factor counts. */
  private Map<String, Integer> lowerBounds() {
    SortedMap<Object, Concluded> bounds =
        evidence.value().of(EvidenceVerdict.class).byKey("lowerBound");
    return bounds.isEmpty()
        ? Map.of()
        : bounds.entrySet().stream()
            .collect(
                Collectors.toMap(one -> one.getKey().toString(), one -> one.getValue().number()));
  }

  /** How many lots a rating takes; 0 if no rule says so. */
  private int neededLots() {
    Integer needed = evidence.value().of(EvidenceVerdict.class).number("needsLots");
    return needed == null ? 0 : needed;
  }

  private int lots() {
    return supplier.dueLots() == null ? 0 : supplier.dueLots();
  }

  private boolean isRated() {
    return !standing.has("cancel") && !standing.has("notRated");
  }

  private boolean hasLots() {
    return lots() >= neededLots;
  }

  SupplierRating rating(Instant asOf) {
    RatingOutcome outcome = outcome();
    Outcomes effects = rated.value().of(EffectVerdict.class);
    boolean compares = outcome instanceof Rated || outcome instanceof Provisional;
    return new SupplierRating(
        supplier.id(),
        supplier.periodFrom(),
        supplier.periodUntil(),
        outcome,
        standing.has("reserve"),
        compares && supplier.previousScore() != null
            ? score.value().subtract(supplier.previousScore())
            : null,
        pack.manifest().inOrder("effects", effects.texts("apply")),
        effects.number("shareAtMost"),
        missingDocuments,
        evidence.reasonsWith(rated),
        pack.policy(),
        asOf);
  }

  private RatingOutcome outcome() {
    if (!isRated()) {
      passOverNeededLots();
      passOverScore();
      return standing.has("cancel")
          ? new Cancelled(standing.texts("cancel"))
          : new NotRated(supplier.state());
    }
    if (!hasLots()) {
      passOverScore();
      return new InsufficientEvidence(lots(), neededLots, List.of());
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
      return new InsufficientEvidence(lots(), neededLots, score.unknown());
    }
    if (rating == null) {
      throw pack.noConclusion(
          RatingVerdict.class,
          "供方 %2$s 得分 %1$s 的评级",
          "a rating for the score %s of supplier %s",
          score.value(),
          supplier.id());
    }
    return score.unknown().isEmpty()
        ? new Rated(rating, score.value())
        : new Provisional(rating, score.value(), score.unknown());
  }

  private void passOverNeededLots() {
    evidence = evidence.passOver(EvidenceVerdict.class, "needsLots");
  }

  private void passOverScore() {
    evidence = evidence.passOver(one -> one.isOf(ScoreVerdict.class));
    rated = rated.passOver(RatingVerdict.class, "rating");
  }
}
