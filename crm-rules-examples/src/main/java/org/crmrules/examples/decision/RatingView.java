package org.crmrules.examples.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.examples.text.Messages;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.SupplierRating;

/** How a supplier is rated. */
final class RatingView implements DecisionView<SupplierRating> {

  @Override
  public Class<SupplierRating> type() {
    return SupplierRating.class;
  }

  @Override
  public String question() {
    return "rate";
  }

  @Override
  public Map<String, Object> derived(SupplierRating decision) {
    return Map.of("rating", decision.rating());
  }

  @Override
  public Optional<SupplierRating> about(SupplierRating decision, String id) {
    return Optional.of(decision).filter(d -> d.supplierId().equals(id));
  }

  @Override
  public List<String> outcome(SupplierRating decision, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            "rating.is", decision.supplierId(), messages.name("ratings", decision.rating())));
    lines.add(outcome(decision.outcome(), messages));
    if (decision.periodUntil() != null) {
      lines.add(messages.text("rating.period", decision.periodFrom(), decision.periodUntil()));
    }
    if (decision.reserve()) {
      lines.add(messages.text("rating.reserve"));
    }
    if (!decision.missingDocuments().isEmpty()) {
      lines.add(messages.text("rating.documents", messages.names(decision.missingDocuments())));
    }
    return lines;
  }

  private static String outcome(RatingOutcome outcome, Messages messages) {
    if (outcome instanceof RatingOutcome.Rated rated) {
      return messages.text("rating.rated", rated.score().toPlainString());
    }
    if (outcome instanceof RatingOutcome.Provisional provisional) {
      return messages.text(
          "rating.provisional",
          provisional.score().toPlainString(),
          messages.names(provisional.unknown()));
    }
    if (outcome instanceof RatingOutcome.InsufficientEvidence little) {
      return little.needed() == 0
          ? messages.text("rating.nothing")
          : messages.text("rating.evidence", little.lots(), little.needed());
    }
    if (outcome instanceof RatingOutcome.NotRated not) {
      return messages.text("rating.not", not.state());
    }
    return messages.text(
        "rating.cancelled", messages.names(((RatingOutcome.Cancelled) outcome).causes()));
  }
}
