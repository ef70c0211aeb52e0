package org.crmrules.supplier;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Computed;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * One event in the qualification of a supplier: something was found, somebody approved, or the
 * supplier was moved to a stage. Exactly one of {@code found}, {@code approved} and {@code movedTo}
 * is given.
 *
 * <p>Thread-safe: immutable.
 *
 * @param on the day. Events of one day have no order: they count in whichever is possible
 * @param found the code of a piece of evidence, as of a sample that passed
 * @param approved the code of the approval that was given
 * @param movedTo the code of the stage into which the supplier was moved
 * @param by who found it or approved, whom the two kinds may not share; null for a move
 * @param score how good it was found to be, 0 to 100 or on a scale of the pack; null if unknown
 * @param quantity how much was delivered, as in a small batch; null if unknown
 * @param yearlyQuantity how much a year is planned, in the same unit; null if unknown
 * @param percentOfYear {@code quantity} in percent of {@code yearlyQuantity}, two decimals, rounded
 *     up so that what is above a limit never stands on it; null if either is unknown. Computed
 * @param current true if it happened since the supplier entered its stage. Computed
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "资格事件", en = "qualification event")
@InOrder({"quantity", "yearlyQuantity"})
@Value.Builder
public record QualificationEvent(
    @Term(zh = "日期", en = "on") @NotNull @MayLieAhead LocalDate on,
    @Term(zh = "凭据", en = "found") @DeclaredIn("evidence") String found,
    @Term(zh = "批准", en = "approved") @DeclaredIn("approvals") String approved,
    @Term(zh = "转入阶段", en = "moved to") @DeclaredIn("stages") String movedTo,
    @Term(zh = "经手人", en = "by") @Filled String by,
    @Term(zh = "评分", en = "score")
        @PositiveOrZero
        @DecimalMax(value = "100", message = "must be less than or equal to {value}")
        @Digits(integer = 15, fraction = 10)
        BigDecimal score,
    @Term(zh = "数量", en = "quantity") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal quantity,
    @Term(zh = "计划年用量", en = "planned quantity a year")
        @Positive
        @Digits(integer = 15, fraction = 10)
        BigDecimal yearlyQuantity,
    @Term(zh = "占年用量百分比", en = "percent of the year") @Computed @PositiveOrZero
        BigDecimal percentOfYear,
    @Term(zh = "进入本阶段以后", en = "since the stage was entered") @Computed @AbsentMeans("false")
        Boolean current,
    CustomFields custom)
    implements Extensible<QualificationEvent> {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public QualificationEvent {
    current = Objects.requireNonNullElse(current, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(LocalDate on) {
    return new Builder().on(on);
  }

  /** Evidence was found. */
  public static QualificationEvent found(LocalDate on, String evidence, String by) {
    return new Builder().on(on).found(evidence).by(by).build();
  }

  /** An approval was given. */
  public static QualificationEvent approved(LocalDate on, String approval, String by) {
    return new Builder().on(on).approved(approval).by(by).build();
  }

  /** The supplier was moved into a stage. */
  public static QualificationEvent movedTo(LocalDate on, String stage) {
    return new Builder().on(on).movedTo(stage).build();
  }

  /** The code of what happened; null if none is given. */
  public String code() {
    return found != null ? found : approved != null ? approved : movedTo;
  }

  /** The same as rules see it. */
  public QualificationEvent seen(boolean sinceTheStageWasEntered) {
    BigDecimal percent =
        quantity == null || yearlyQuantity == null || yearlyQuantity.signum() <= 0
            ? null
            : quantity.multiply(HUNDRED).divide(yearlyQuantity, 2, RoundingMode.UP);
    return toBuilder().percentOfYear(percent).current(sinceTheStageWasEntered).build();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends QualificationEventBuilder
      implements FactBuilder<QualificationEvent, Builder> {
    Builder() {}
  }

  @Override
  public String toString() {
    String what = found != null ? "found " : approved != null ? "approved " : "moved to ";
    return what + code() + " on " + on + (by == null ? "" : " by " + by);
  }
}
