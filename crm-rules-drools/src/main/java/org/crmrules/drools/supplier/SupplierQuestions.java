package org.crmrules.drools.supplier;

import java.util.List;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Service;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SampleDecision;
import org.crmrules.supplier.SampleRequest;
import org.crmrules.supplier.StateChange;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.supplier.TransitionDecision;

/** What can be asked about suppliers. */
public final class SupplierQuestions {

  private static final Service<SupplierService> SUPPLIERS = new Service<>(DroolsSuppliers::new);

  /** Each once; the first is meant where none is named. */
  public static final List<Question<?>> ALL =
      List.of(
          SUPPLIERS
              .askedAbout(SupplierRecord.class, "rate", SupplierRating.class, SupplierService::rate)
              .tells("rating", "score", "unknown", "lots", "needed", "reserve", "missingDocuments")
              .tells("periodFrom", "periodUntil", "causes"),
          SUPPLIERS
              .askedAbout(
                  SampleRequest.class,
                  "sampleAdmission",
                  SampleDecision.class,
                  SupplierService::sampleAdmission)
              .tells("allowed", "causes", "endedForMonths"),
          SUPPLIERS
              .askedAbout(
                  StateChange.class,
                  "transition",
                  TransitionDecision.class,
                  SupplierService::transition)
              .tells("allowed"),
          SUPPLIERS
              .askedAbout(
                  ProductReserve.class,
                  "reserveStock",
                  ReserveDecision.class,
                  SupplierService::reserveStock)
              .tells("reserveSuppliers", "needed", "shortage"));

  private SupplierQuestions() {}
}
