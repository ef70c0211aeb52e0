package org.crmrules.testkit.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.testkit.BrokenLawError;

/**
 * What must hold of the rating of every supplier: never better for worse, and whatever is listed
 * first changes nothing. What is unknown stays unknown, so both are rated by the same.
 *
 * <p>Thread-safe, as the service is.
 */
public final class RatingLaws {

  private final CrmRules rules;
  private final SupplierService suppliers;
  private final Instant now;

  /**
   * The laws of a service, asked at an instant.
   *
   * @param rules in which the pack is found, with the ratings that it declares
   */
  public RatingLaws(CrmRules rules, SupplierService suppliers, Instant now) {
    this.rules = Objects.requireNonNull(rules, "rules");
    this.suppliers = Objects.requireNonNull(suppliers, "suppliers");
    this.now = Objects.requireNonNull(now, "now");
  }

  /** All of them. */
  public void holdFor(SupplierRecord supplier) {
    neverBetterForWorse(supplier);
    theOrderOfPapersChangesNothing(supplier);
  }

  /**
   * One lot less in time or accepted, a lower score for credit or service, one incident or recall
   * more, a larger loss: neither the rating nor the score rises.
   */
  public void neverBetterForWorse(SupplierRecord supplier) {
    SupplierRating rating = suppliers.rate(supplier, now);
    worse(supplier)
        .forEach(
            worse -> {
              SupplierRating other = suppliers.rate(worse, now);
              BrokenLawError.unless(
                  place(rating) < 0
                      || place(other) < 0
                      || place(other) >= place(rating) && !isMore(score(other), score(rating)),
                  "No supplier is rated better for doing worse.",
                  () ->
                      supplier
                          + "\nis rated "
                          + rating.outcome()
                          + ", but as "
                          + worse
                          + "\nit is rated "
                          + other.outcome());
            });
  }

  private static Stream<SupplierRecord> worse(SupplierRecord s) {
    List<SupplierRecord> worse = new ArrayList<>();
    if (s.onTimeLots() != null && s.onTimeLots() > 0) {
      worse.add(s.toBuilder().onTimeLots(s.onTimeLots() - 1).build());
    }
    if (s.acceptedLots() != null && s.acceptedLots() > 0) {
      worse.add(s.toBuilder().acceptedLots(s.acceptedLots() - 1).build());
    }
    if (isMore(s.creditScore(), BigDecimal.ZERO)) {
      worse.add(s.toBuilder().creditScore(less(s.creditScore())).build());
    }
    if (isMore(s.serviceScore(), BigDecimal.ZERO)) {
      worse.add(s.toBuilder().serviceScore(less(s.serviceScore())).build());
    }
    if (isMore(s.onTimeQuantity(), BigDecimal.ZERO)) {
      worse.add(s.toBuilder().onTimeQuantity(less(s.onTimeQuantity())).build());
    }
    if (isMore(s.acceptedQuantity(), BigDecimal.ZERO)) {
      worse.add(s.toBuilder().acceptedQuantity(less(s.acceptedQuantity())).build());
    }
    worse.add(s.toBuilder().recalls(s.recalls() + 1).build());
    worse.add(s.toBuilder().safetyIncidents(s.safetyIncidents() + 1).build());
    if (s.largestQualityLoss() != null) {
      BigDecimal more = s.largestQualityLoss().add(BigDecimal.valueOf(1_000_000));
      worse.add(s.toBuilder().largestQualityLoss(more).build());
    }
    return worse.stream();
  }

  /** A tenth less, in decimals that every field takes. */
  private static BigDecimal less(BigDecimal number) {
    BigDecimal tenth = number.movePointLeft(1).stripTrailingZeros();
    return tenth.scale() > 2 ? BigDecimal.ZERO : number.subtract(tenth);
  }

  private static boolean isMore(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }

  /** The place among the ratings, cancelled behind them all; negative if there is none. */
  private int place(SupplierRating rating) {
    List<String> bestFirst =
        Loaded.pack(rules, rating.policy()).declarations().codes().get("ratings").codes();
    return rating.outcome() instanceof Cancelled
        ? bestFirst.size()
        : bestFirst.indexOf(rating.rating());
  }

  private static BigDecimal score(SupplierRating rating) {
    if (rating.outcome() instanceof Rated rated) {
      return rated.score();
    }
    return rating.outcome() instanceof Provisional provisional ? provisional.score() : null;
  }

  /** Documents, checks and lots have no order. */
  public void theOrderOfPapersChangesNothing(SupplierRecord supplier) {
    SupplierRating rating = suppliers.rate(supplier, now);
    SupplierRating turned =
        suppliers.rate(
            supplier.toBuilder()
                .documents(Orders.turned(supplier.documents()))
                .checks(Orders.turned(supplier.checks()))
                .lots(Orders.turned(supplier.lots()))
                .build(),
            now);
    BrokenLawError.unless(
        rating.outcome().equals(turned.outcome())
            && rating.missingDocuments().equals(turned.missingDocuments())
            && rating.effects().equals(turned.effects()),
        "The order of documents, checks and lots changes nothing.",
        () -> supplier + "\nfound " + rating.outcome() + ", turned " + turned.outcome());
  }
}
