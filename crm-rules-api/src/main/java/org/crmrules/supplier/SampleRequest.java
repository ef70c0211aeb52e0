package org.crmrules.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A supplier wants to submit a sample of a product.
 *
 * <p>Thread-safe: immutable.
 *
 * @param supplierId the supplier
 * @param product the product
 * @param submissions how many samples of this product it has submitted before
 * @param failures how many of those failed
 * @param lastFailureOn the day of the last failure; null if unknown or none
 * @param monthsSinceLastFailure whole months from the last failure to the as-of date. Computed from
 *     {@code lastFailureOn}
 * @param approved true if the procurement head has approved one more submission in writing (S-14)
 * @param headApproved true if the head of the procurement-supply centre has reviewed the supplier
 *     and approved that it makes samples (S-09)
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "送样申请", en = "sample request")
@InOrder({"failures", "submissions"})
@Value.Builder
public record SampleRequest(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String supplierId,
    @Term(zh = "产品", en = "product") @NotBlank @Size(max = 200) String product,
    @Term(zh = "已送样次数", en = "submissions so far") @PositiveOrZero @AbsentMeans("0")
        Integer submissions,
    @Term(zh = "不合格次数", en = "failures so far") @PositiveOrZero @AbsentMeans("0") Integer failures,
    @Term(zh = "最近不合格日", en = "last failure on") @NotAfterAsOf LocalDate lastFailureOn,
    @Term(zh = "距最近不合格的月数", en = "months since the last failure")
        @PositiveOrZero
        @Elapsed(since = "lastFailureOn")
        Integer monthsSinceLastFailure,
    @Term(zh = "采购负责人书面批准", en = "approved in writing") @AbsentMeans("false") Boolean approved,
    @Term(zh = "采供中心主管确认打样", en = "samples approved by the head") @AbsentMeans("false")
        Boolean headApproved,
    CustomFields custom)
    implements Extensible<SampleRequest> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public SampleRequest {
    submissions = Objects.requireNonNullElse(submissions, 0);
    failures = Objects.requireNonNullElse(failures, 0);
    approved = Objects.requireNonNullElse(approved, false);
    headApproved = Objects.requireNonNullElse(headApproved, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String supplierId, String product) {
    return new Builder().supplierId(supplierId).product(product);
  }

  /** The same request with the elapsed months as of a day that is not before the failure. */
  public SampleRequest asOf(LocalDate today) {
    return lastFailureOn == null
        ? this
        : toBuilder()
            .monthsSinceLastFailure(
                Math.toIntExact(Math.max(0, Period.between(lastFailureOn, today).toTotalMonths())))
            .build();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends SampleRequestBuilder
      implements FactBuilder<SampleRequest, Builder> {
    Builder() {}
  }
}
