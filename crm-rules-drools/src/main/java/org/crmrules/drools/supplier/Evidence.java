package org.crmrules.drools.supplier;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.score.FactorRules;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.supplier.DocumentVerdict;
import org.crmrules.supplier.EvidenceVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierStanding;

/**
 * What the rules say of a supplier before it has a score. Remembered with the answer, so that
 * nothing is looked up again for another supplier of the cell. Immutable.
 *
 * @param standing as a fact for the stages behind
 * @param cancel why the supplier is cancelled; empty if it is not
 * @param neededLots how many lots a rating takes; 0 if no rule says so
 * @param lowerBounds by factor, with how many percent of confidence its share counts
 */
record Evidence(
    SupplierStanding standing,
    List<String> cancel,
    boolean notRated,
    List<String> missingDocuments,
    FactorRules factors,
    int neededLots,
    Map<String, Integer> lowerBounds) {

  static final QuestionKind<Evidence> KIND =
      QuestionKind.of(
              StandingVerdict.class,
              DocumentVerdict.class,
              ScoreVerdict.class,
              EvidenceVerdict.class)
          .reading(DocumentVerdict.class, "missing")
          .telling(Evidence::of);

  private static Evidence of(Said all) {
    Outcomes standing = all.of(StandingVerdict.class);
    Outcomes evidence = all.of(EvidenceVerdict.class);
    Integer lots = evidence.number("needsLots");
    return new Evidence(
        (SupplierStanding) Said.fact(standing),
        standing.texts("cancel"),
        standing.has("notRated"),
        all.of(DocumentVerdict.class).texts("missing"),
        FactorRules.of(all.of(ScoreVerdict.class)),
        lots == null ? 0 : lots,
        lowerBounds(evidence.byKey("lowerBound")));
  }

  private static Map<String, Integer> lowerBounds(SortedMap<Object, Concluded> bounds) {
    return bounds.entrySet().stream()
        .collect(Collectors.toMap(one -> (String) one.getKey(), one -> one.getValue().number()));
  }

  boolean isCancelled() {
    return !cancel.isEmpty();
  }
}
