package org.crmrules.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

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
public record SampleRequest(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String supplierId,
    @Term(zh = "产品", en = "product") @NotBlank @Size(max = 200) String product,
    @Term(zh = "已送样次数", en = "submissions so far") @PositiveOrZero int submissions,
    @Term(zh = "不合格次数", en = "failures so far") @PositiveOrZero int failures,
    @Term(zh = "最近不合格日", en = "last failure on") @NotAfterAsOf LocalDate lastFailureOn,
    @Term(zh = "距最近不合格的月数", en = "months since the last failure")
        @PositiveOrZero
        @Elapsed(since = "lastFailureOn")
        Integer monthsSinceLastFailure,
    @Term(zh = "采购负责人书面批准", en = "approved in writing") boolean approved,
    @Term(zh = "采供中心主管确认打样", en = "samples approved by the head") boolean headApproved,
    CustomFields custom)
    implements Extensible<SampleRequest> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public SampleRequest {
    custom = CustomFields.orNone(custom);
  }

  /** Begins a sample request; what is not set stays unknown. */
  public static Builder of(String supplierId, String product) {
    return new Builder(supplierId, product);
  }

  /** The same request with the elapsed months as of a day that is not before the failure. */
  public SampleRequest asOf(LocalDate today) {
    return lastFailureOn == null
        ? this
        : new SampleRequest(
            supplierId,
            product,
            submissions,
            failures,
            lastFailureOn,
            Math.toIntExact(Math.max(0, Period.between(lastFailureOn, today).toTotalMonths())),
            approved,
            headApproved,
            custom);
  }

  /** Sets the components by name. Not thread-safe. */
  public static final class Builder {

    private final String supplierId;
    private final String product;
    private int submissions;
    private int failures;
    private LocalDate lastFailureOn;
    private Integer monthsSinceLastFailure;
    private boolean approved;
    private boolean headApproved;
    private CustomFields custom = CustomFields.NONE;

    private Builder(String supplierId, String product) {
      this.supplierId = supplierId;
      this.product = product;
    }

    /** See {@link SampleRequest}. */
    public Builder submissions(int value) {
      submissions = value;
      return this;
    }

    /** See {@link SampleRequest}. */
    public Builder failures(int value) {
      failures = value;
      return this;
    }

    /** See {@link SampleRequest}. */
    public Builder lastFailureOn(LocalDate value) {
      lastFailureOn = value;
      return this;
    }

    /** See {@link SampleRequest}. */
    public Builder monthsSinceLastFailure(Integer value) {
      monthsSinceLastFailure = value;
      return this;
    }

    /** See {@link SampleRequest}. */
    public Builder approved(boolean value) {
      approved = value;
      return this;
    }

    /** See {@link SampleRequest}. */
    public Builder headApproved(boolean value) {
      headApproved = value;
      return this;
    }

    /** See {@link Extensible#with(String, Object)}. */
    public Builder with(String name, Object value) {
      custom = custom.with(name, value);
      return this;
    }

    /** The sample request. */
    public SampleRequest build() {
      return new SampleRequest(
          supplierId,
          product,
          submissions,
          failures,
          lastFailureOn,
          monthsSinceLastFailure,
          approved,
          headApproved,
          custom);
    }
  }
}
