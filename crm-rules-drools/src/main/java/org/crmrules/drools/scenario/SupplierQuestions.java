package org.crmrules.drools.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.supplier.ChangeDecision;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SampleDecision;
import org.crmrules.supplier.SampleRequest;
import org.crmrules.supplier.StateChange;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;

/** What can be asked about suppliers. */
final class SupplierQuestions {

  static final List<Question> ALL =
      List.of(
          Question.of("rate", SupplierQuestions::rate)
              .one(SupplierRecord.class)
              .tells(
                  "rating",
                  "score",
                  "unknown",
                  "lots",
                  "needed",
                  "reserve",
                  "missingDocuments",
                  "periodFrom",
                  "periodUntil",
                  "causes"),
          Question.of("sample", SupplierQuestions::sample)
              .one(SampleRequest.class)
              .tells("allowed", "causes", "endedForMonths"),
          Question.of("change", SupplierQuestions::change).one(StateChange.class).tells("allowed"),
          Question.of("reserve", SupplierQuestions::reserve)
              .one(ProductReserve.class)
              .tells("reserveSuppliers", "needed", "shortage"));

  private SupplierQuestions() {}

  private static Outcome rate(RunningPack pack, Given given, Instant asOf) {
    SupplierRating decision = DroolsSuppliers.rate(pack, given.one(SupplierRecord.class), asOf);
    BigDecimal score = null;
    List<String> unknown = List.of();
    List<String> causes = List.of();
    Integer lots = null;
    Integer needed = null;
    if (decision.outcome() instanceof RatingOutcome.Rated rated) {
      score = rated.score();
    } else if (decision.outcome() instanceof RatingOutcome.Provisional provisional) {
      score = provisional.score();
      unknown = provisional.unknown();
    } else if (decision.outcome() instanceof RatingOutcome.Cancelled cancelled) {
      causes = cancelled.causes();
    } else if (decision.outcome() instanceof RatingOutcome.InsufficientEvidence insufficient) {
      lots = insufficient.lots();
      needed = insufficient.needed();
    }
    return new View()
        .with("rating", decision.rating())
        .with("score", score)
        .with("unknown", unknown)
        .with("lots", lots)
        .with("needed", needed)
        .with("reserve", decision.reserve())
        .with("missingDocuments", decision.missingDocuments())
        .with("periodFrom", decision.periodFrom())
        .with("periodUntil", decision.periodUntil())
        .with("causes", causes)
        .of(decision);
  }

  private static Outcome sample(RunningPack pack, Given given, Instant asOf) {
    SampleDecision decision = DroolsSuppliers.sample(pack, given.one(SampleRequest.class), asOf);
    return new View()
        .with("allowed", decision.allowed())
        .with("causes", decision.causes())
        .with("endedForMonths", decision.endedForMonths())
        .of(decision);
  }

  private static Outcome change(RunningPack pack, Given given, Instant asOf) {
    ChangeDecision decision = DroolsSuppliers.change(pack, given.one(StateChange.class), asOf);
    return new View().with("allowed", decision.allowed()).of(decision);
  }

  private static Outcome reserve(RunningPack pack, Given given, Instant asOf) {
    ReserveDecision decision = DroolsSuppliers.reserve(pack, given.one(ProductReserve.class), asOf);
    return new View()
        .with("reserveSuppliers", decision.reserveSuppliers())
        .with("needed", decision.needed())
        .with("shortage", decision.shortage())
        .of(decision);
  }
}
