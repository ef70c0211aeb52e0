package org.crmrules.examples.decision;

import java.util.List;
import org.crmrules.examples.text.Messages;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.InsufficientEvidence;
import org.crmrules.supplier.RatingOutcome.NotRated;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierRating;

/** How a supplier is rated, and where it stands. */
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

  static void qualification(QualificationDecision decision, Lines lines) {
    Messages words = lines.messages();
    lines
        .say(
            "qualification.is",
            decision.supplierId(),
            words.name("stages", decision.stage()),
            decision.state())
        .say("qualification.category", words.name("categories", decision.category()))
        .say("qualification.site", decision.site())
        .say("qualification.since", decision.since())
        .say("qualification.handledBy", decision.handledBy())
        .sayIf(!decision.overdue(), "qualification.due", decision.dueOn())
        .sayIf(decision.overdue(), "qualification.overdue", decision.dueOn());
    for (Step step : decision.nextSteps()) {
      String stage = words.name("stages", step.stage());
      lines
          .sayIf(step.possible(), "qualification.possible", stage)
          .sayIf(step.due(), "qualification.should", stage)
          .say("qualification.missing", stage, step.missing())
          .sayIf(!step.possible(), "qualification.from", stage, step.from());
    }
    lines.sayIf(
        !decision.path().isEmpty(),
        "qualification.path",
        words.path("stages", decision.path().stream().map(Step::stage).toList()));
  }

  /**
   * What is missing for a step, behind the stage it leads to; nothing for one that lacks nothing.
   */
  static List<String> missing(QualificationDecision decision, Messages words) {
    return decision.nextSteps().stream()
        .filter(step -> !step.missing().isEmpty())
        .map(step -> words.name("stages", step.stage()) + ": " + words.names(step.missing()))
        .toList();
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
