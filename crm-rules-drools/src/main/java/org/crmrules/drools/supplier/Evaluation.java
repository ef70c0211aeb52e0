package org.crmrules.drools.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.NotRated;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;

/** The rating of one supplier by one pack. */
final class Evaluation {

  private final RunningPack pack;
  private final SupplierRecord supplier;
  private final StandingCollector standing;
  private final DocumentCollector document;
  private final ScoreCollector score;
  private final RatingCollector rating;
  private final Answer answer;

  /**
   * Asks the rules.
   *
   * @param supplier with the age of its documents as of the day of the question
   */
  Evaluation(RunningPack pack, SupplierRecord supplier) {
    this.pack = pack;
    this.supplier = supplier;
    Manifest manifest = pack.manifest();
    this.standing = new StandingCollector(manifest.declared("causes"));
    this.document = new DocumentCollector(manifest.declared("documents"));
    this.score = new ScoreCollector(supplier);
    this.rating = new RatingCollector(manifest.declared("ratings"));
    List<Record> facts = new ArrayList<>(supplier.documents());
    facts.add(supplier);
    this.answer = pack.ask(facts, standing, document, score, rating);
  }

  SupplierRating rating(Instant asOf) {
    RatingOutcome outcome = outcome();
    return new SupplierRating(
        supplier.id(),
        supplier.periodFrom(),
        supplier.periodUntil(),
        outcome,
        standing.isReserve(),
        document.missing(),
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  private RatingOutcome outcome() {
    if (!standing.causes().isEmpty()) {
      score.passOverAll();
      rating.passOverAll();
      return new Cancelled(standing.causes());
    }
    if (standing.isNotRated()) {
      score.passOverAll();
      rating.passOverAll();
      return new NotRated(supplier.state());
    }
    if (score.neededLots() != null) {
      score.passOverFactors();
      rating.passOverAll();
      return insufficient(score.neededLots());
    }
    if (!score.isWeighted()) {
      throw pack.noConclusion(
          "供方 %s 任何因素的权重", "a weight of any factor of supplier %s", supplier.id());
    }
    if (score.score() == null) {
      rating.passOverAll();
      return insufficient(0);
    }
    String settled = rating.settle();
    if (settled == null) {
      throw pack.noConclusion(
          "供方 %2$s 得分 %1$s 的评级",
          "a rating for the score %s of supplier %s", score.score(), supplier.id());
    }
    return score.unknown().isEmpty()
        ? new Rated(settled, score.score())
        : new Provisional(settled, score.score(), score.unknown());
  }

  private InsufficientEvidence insufficient(int needed) {
    return new InsufficientEvidence(supplier.dueLots() == null ? 0 : supplier.dueLots(), needed);
  }
}
