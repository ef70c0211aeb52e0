package org.crmrules.drools.supplier;

import java.util.List;
import org.crmrules.drools.question.Question;
import org.crmrules.supplier.ChangeDecision;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SampleDecision;
import org.crmrules.supplier.SampleRequest;
import org.crmrules.supplier.StateChange;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;

/** What can be asked about suppliers. */
public final class SupplierQuestions {

  /** Each once; the first is meant where none is named. */
  public static final List<Question<?>> ALL =
      List.of(
          Question.of(
                  "rate",
                  SupplierRating.class,
                  (pack, given, asOf) ->
                      DroolsSuppliers.rate(pack, given.one(SupplierRecord.class), asOf))
              .one(SupplierRecord.class)
              .tells("rating", "score", "unknown", "lots", "needed", "reserve", "missingDocuments")
              .tells("periodFrom", "periodUntil", "causes"),
          Question.of(
                  "sample",
                  SampleDecision.class,
                  (pack, given, asOf) ->
                      DroolsSuppliers.sample(pack, given.one(SampleRequest.class), asOf))
              .one(SampleRequest.class)
              .tells("allowed", "causes", "endedForMonths"),
          Question.of(
                  "change",
                  ChangeDecision.class,
                  (pack, given, asOf) ->
                      DroolsSuppliers.change(pack, given.one(StateChange.class), asOf))
              .one(StateChange.class)
              .tells("allowed"),
          Question.of(
                  "reserve",
                  ReserveDecision.class,
                  (pack, given, asOf) ->
                      DroolsSuppliers.reserve(pack, given.one(ProductReserve.class), asOf))
              .one(ProductReserve.class)
              .tells("reserveSuppliers", "needed", "shortage"));

  private SupplierQuestions() {}
}
