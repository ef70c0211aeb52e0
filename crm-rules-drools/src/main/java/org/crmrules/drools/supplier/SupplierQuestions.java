package org.crmrules.drools.supplier;

import java.util.List;
import java.util.function.Predicate;
import org.crmrules.drools.question.Plain;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.Service;
import org.crmrules.supplier.ContactDecision;
import org.crmrules.supplier.DocumentsDecision;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationDecision.Stay;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SupplierContact;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;

/** What can be asked about suppliers. */
public final class SupplierQuestions {

  private static final Service<SupplierService> SUPPLIERS = new Service<>(DroolsSuppliers::new);

  /** Each once; the first is meant where none is named. */
  public static final List<Question<?>> ALL =
      List.of(
          SUPPLIERS
              .askedAbout(SupplierRecord.class, "rate", SupplierRating.class, SupplierService::rate)
              .tells("rating", "score", "unknown", "lots", "needed", "reserve", "missingDocuments")
              .tells("periodFrom", "periodUntil", "causes")
              .tells("scoreChange", "effects", "shareAtMost"),
          SUPPLIERS
              .askedAbout(
                  SupplierHistory.class,
                  "qualification",
                  QualificationDecision.class,
                  SupplierService::qualification)
              .tells("stage", "state", "since", "dueOn", "overdue", "handledBy", "takes")
              .tells("possible", d -> steps(d, Step::possible))
              .tells("due", d -> steps(d, Step::due))
              .tells("missing", d -> Plain.map(d.nextSteps(), Step::stage, Step::missing))
              .tells("earliest", d -> Plain.map(waiting(d), Step::stage, Step::from))
              .tells("path", d -> d.path().stream().map(Step::stage).toList())
              .tells("missingOnTheWay", d -> Plain.map(d.path(), Step::stage, Step::missing))
              .tells("log", d -> d.log().stream().map(SupplierQuestions::line).toList()),
          SUPPLIERS
              .askedAbout(
                  SupplierRecord.class,
                  "documents",
                  DocumentsDecision.class,
                  SupplierService::documents)
              .tells("complete", "validOn", "missing", "undated", "expired", "expiring")
              .tells("missingEntries"),
          SUPPLIERS
              .askedAbout(
                  SupplierContact.class,
                  "checkContact",
                  ContactDecision.class,
                  SupplierService::checkContact)
              .tells("allowed", "violations", "needed", "remarks")
              .byRulesBut(),
          SUPPLIERS
              .askedAbout(
                  ProductReserve.class,
                  "reserveStock",
                  ReserveDecision.class,
                  SupplierService::reserveStock)
              .tells("reserveSuppliers", "needed", "shortage", "shortageAfter"));

  private SupplierQuestions() {}

  private static List<String> steps(QualificationDecision decision, Predicate<Step> some) {
    return decision.nextSteps().stream().filter(some).map(Step::stage).toList();
  }

  private static List<Step> waiting(QualificationDecision decision) {
    return decision.nextSteps().stream().filter(step -> step.from() != null).toList();
  }

  private static String line(Stay stay) {
    return Plain.line(stay.stage(), stay.from(), stay.rules().isEmpty() ? null : stay.rules());
  }
}
