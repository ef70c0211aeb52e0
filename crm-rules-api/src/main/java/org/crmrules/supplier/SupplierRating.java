package org.crmrules.supplier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * How a supplier is rated, and why.
 *
 * @param supplierId the supplier
 * @param periodFrom the first day of the period that was rated; null if nobody said
 * @param periodUntil its last day; null if nobody said
 * @param outcome the rating, or what stands in its place
 * @param reserve true if it counts as a reserve supplier (S-06)
 * @param scoreChange by how much the score is above that of the period before, below 0 if it is
 *     below; null if either is unknown
 * @param effects what follows from the rating, in the order of the manifest
 * @param shareAtMost which percent of what is bought the supplier may have at most; null if there
 *     is no limit
 * @param missingDocuments the documents it must still supply, in the order of the manifest (S-17)
 */
public record SupplierRating(
    String supplierId,
    LocalDate periodFrom,
    LocalDate periodUntil,
    RatingOutcome outcome,
    boolean reserve,
    BigDecimal scoreChange,
    List<String> effects,
    Integer shareAtMost,
    List<String> missingDocuments,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public SupplierRating {
    effects = UnusableValueException.all(effects, "effects");
    missingDocuments = UnusableValueException.all(missingDocuments, "missingDocuments");
    reasons = Reasons.copyOf(reasons);
  }

  /**
   * The rating; {@code INSUFFICIENT_EVIDENCE}, {@code NOT_RATED} or {@code CANCELLED} where there
   * is none.
   */
  public String rating() {
    if (outcome instanceof RatingOutcome.Rated rated) {
      return rated.rating();
    }
    if (outcome instanceof RatingOutcome.Provisional provisional) {
      return provisional.rating();
    }
    if (outcome instanceof RatingOutcome.NotRated) {
      return "NOT_RATED";
    }
    return outcome instanceof RatingOutcome.Cancelled ? "CANCELLED" : "INSUFFICIENT_EVIDENCE";
  }
}
