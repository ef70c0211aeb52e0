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
          Question.about(SupplierRecord.class, "rate", SupplierRating.class, DroolsSuppliers::rate)
              .tells("rating", "score", "unknown", "lots", "needed", "reserve", "missingDocuments")
              .tells("periodFrom", "periodUntil", "causes"),
          Question.about(
                  SampleRequest.class, "sample", SampleDecision.class, DroolsSuppliers::sample)
              .tells("allowed", "causes", "endedForMonths"),
          Question.about(StateChange.class, "change", ChangeDecision.class, DroolsSuppliers::change)
              .tells("allowed"),
          Question.about(
                  ProductReserve.class, "reserve", ReserveDecision.class, DroolsSuppliers::reserve)
              .tells("reserveSuppliers", "needed", "shortage"));

  private SupplierQuestions() {}
}
