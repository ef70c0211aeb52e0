package org.crmrules.testkit.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crmrules.CrmRules;
import org.crmrules.supplier.RatingOutcome.Cancelled;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.fact.Records;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.Factor;

/**
 * What must hold of the rating of every supplier: never better for worse, and whatever is listed
 * first changes nothing. What is unknown stays unknown, so both are rated by the same.
 *
 * <p>Thread-safe, as the service is.
 */
public final class RatingLaws {

  private static final List<String> ACHIEVED =
      List.of(
          "onTimeLots",
          "acceptedLots",
          "creditScore",
          "serviceScore",
          "onTimeQuantity",
          "acceptedQuantity");

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
   * One lot less in time or accepted, a lower score for credit or service, less of whatever the
   * pack declares for a factor, one incident or recall more, a larger loss: neither the rating nor
   * the score rises.
   */
  public void neverBetterForWorse(SupplierRecord supplier) {
    SupplierRating rating = suppliers.rate(supplier, now);
    worse(supplier, declared(rating))
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

  private static List<SupplierRecord> worse(SupplierRecord s, Declarations declared) {
    Set<String> achieved = new LinkedHashSet<>(ACHIEVED);
    declared.factors().values().stream()
        .map(Factor::part)
        .filter(Objects::nonNull)
        .forEach(achieved::add);
    List<SupplierRecord> worse = new ArrayList<>();
    for (String field : achieved) {
      boolean own = s.custom().names().contains(field);
      Object less = less(own ? s.custom().get(field) : Records.value(s, field));
      if (less != null) {
        worse.add(
            own
                ? s.toBuilder().custom(s.custom().with(field, less)).build()
                : Records.with(s, field, less));
      }
    }
    worse.add(s.toBuilder().recalls(s.recalls() + 1).build());
    worse.add(s.toBuilder().safetyIncidents(s.safetyIncidents() + 1).build());
    if (s.largestQualityLoss() != null) {
      BigDecimal more = s.largestQualityLoss().add(BigDecimal.valueOf(1_000_000));
      worse.add(s.toBuilder().largestQualityLoss(more).build());
    }
    return worse;
  }

  /** One less, or a tenth in decimals that every field takes; null where nothing is less. */
  private static Object less(Object number) {
    if (number instanceof Integer whole) {
      return whole > 0 ? whole - 1 : null;
    }
    if (!(number instanceof BigDecimal exact) || exact.signum() <= 0) {
      return null;
    }
    BigDecimal tenth = exact.movePointLeft(1).stripTrailingZeros();
    return tenth.scale() > 2 ? BigDecimal.ZERO : exact.subtract(tenth);
  }

  private static boolean isMore(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }

  /** The place among the ratings, cancelled behind them all; negative if there is none. */
  private int place(SupplierRating rating) {
    List<String> bestFirst = declared(rating).codes().get("ratings").codes();
    return rating.outcome() instanceof Cancelled
        ? bestFirst.size()
        : bestFirst.indexOf(rating.rating());
  }

  private Declarations declared(SupplierRating rating) {
    return Loaded.pack(rules, rating.policy()).declarations();
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
