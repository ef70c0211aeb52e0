package org.crmrules.examples.decision;

import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.NotRated;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierRating;

/** How a supplier is rated. */
final class SupplierText {

  private SupplierText() {}

  static void rating(SupplierRating decision, Lines lines) {
    String rating = lines.messages().name("ratings", decision.rating());
    lines.say("rating.is", decision.supplierId(), rating);
    outcome(decision.outcome(), lines);
    lines
        .say("rating.period", decision.periodFrom(), decision.periodUntil())
        .say("rating.change", decision.scoreChange())
        .say("rating.effects", decision.effects())
        .say("rating.share", decision.shareAtMost())
        .sayIf(decision.reserve(), "rating.reserve")
        .say("rating.documents", decision.missingDocuments());
  }

  private static void outcome(RatingOutcome outcome, Lines lines) {
    if (outcome instanceof Rated rated) {
      lines.say("rating.rated", rated.score());
    } else if (outcome instanceof Provisional provisional) {
      String unknown = lines.messages().names(provisional.unknown());
      lines.say("rating.provisional", provisional.score(), unknown);
    } else if (outcome instanceof InsufficientEvidence little) {
      lines
          .sayIf(
              little.lots() >= little.needed(),
              "rating.unknown",
              lines.messages().names(little.unknown()))
          .sayIf(
              little.lots() < little.needed(), "rating.evidence", little.lots(), little.needed());
    } else if (outcome instanceof NotRated not) {
      lines.say("rating.not", not.state());
    } else if (outcome instanceof Cancelled cancelled) {
      lines.say("rating.cancelled", lines.messages().names(cancelled.causes()));
    }
  }
}
