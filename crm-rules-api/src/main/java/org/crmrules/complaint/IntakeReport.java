package org.crmrules.complaint;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * How a complaint came in, and which fields of its form are filled in. Names and telephone numbers
 * stay with the host: for the policy it is enough to know that they are there. Unknown is null,
 * never zero.
 *
 * <p>Thread-safe: immutable. Quantities are in the unit of the order.
 *
 * @param channel how it came in (C-59); null if unknown
 * @param reporter who reported it (C-59, C-77); null if unknown
 * @param window the desk that took it (C-57); null if unknown
 * @param filledIn the fields of the form that are filled in, by their codes (C-07, C-15, C-61,
 *     C-62); may be empty
 * @param demands what the customer demands; may be empty
 * @param deliveredQuantity what was delivered, at least 0; null if unknown
 * @param defectiveQuantity how much of it is defective, at least 0 and at most what was delivered
 *     (C-15); null if unknown
 * @param returnQuantity how much is to come back or be exchanged, at least 0 and at most what was
 *     delivered; null if it is not fixed (C-16)
 * @param goodsInProcess true if the goods are still in the customer's process (C-16); null if
 *     unknown
 * @param deliveredOn the day on which the customer received the goods; null if unknown
 * @param receivedAt when the report came in; null if unknown
 * @param daysAfterDelivery days from the delivery to the report (C-87); null if unknown. Computed
 *     from {@code deliveredOn} and {@code receivedAt}
 * @param directorOnDuty whether the one who takes complaints is on duty (C-58); null if unknown
 * @param delegateActive whether somebody takes them instead (C-58); null if unknown
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "受理登记", en = "intake report")
@InOrder(
    value = {"defectiveQuantity", "deliveredQuantity"},
    zh = "可能两个数量填反了,或者单位不同。",
    en = "Maybe the two quantities were swapped, or are in different units.")
@InOrder(
    value = {"returnQuantity", "deliveredQuantity"},
    zh = "可能两个数量填反了,或者单位不同。",
    en = "Maybe the two quantities were swapped, or are in different units.")
@Value.Builder
public record IntakeReport(
    @Term(zh = "受理方式", en = "channel") @DeclaredIn("channels") String channel,
    @Term(zh = "反映人", en = "reporter") @DeclaredIn("reporters") String reporter,
    @Term(zh = "受理窗口", en = "window") @DeclaredIn("windows") String window,
    @Term(zh = "已填事项", en = "fields filled in") @DeclaredIn("particulars")
        List<@NotBlank String> filledIn,
    @Term(zh = "客户要求", en = "demands") @DeclaredIn("demands") List<@NotBlank String> demands,
    @Term(zh = "交运数量", en = "delivered quantity")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal deliveredQuantity,
    @Term(zh = "不良数量", en = "defective quantity")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal defectiveQuantity,
    @Term(zh = "退换数量", en = "return quantity") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal returnQuantity,
    @Term(zh = "货品仍在客户加工中", en = "goods in the customer's process") Boolean goodsInProcess,
    @Term(zh = "客户收货日", en = "delivered on") @NotAfterAsOf LocalDate deliveredOn,
    @Term(zh = "收到时间", en = "received at") @NotAfterAsOf Instant receivedAt,
    @Term(zh = "收货到反映的天数", en = "days from delivery to report")
        @PositiveOrZero
        @Elapsed(since = "deliveredOn")
        Integer daysAfterDelivery,
    @Term(zh = "主任当班", en = "director on duty") Boolean directorOnDuty,
    @Term(zh = "已委托代班人", en = "delegate active") Boolean delegateActive,
    CustomFields custom)
    implements Extensible<IntakeReport> {

  public IntakeReport {
    custom = CustomFields.orNone(custom);
    filledIn = AsGiven.list(filledIn);
    demands = AsGiven.list(demands);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of() {
    return new Builder();
  }

  /**
   * The same report with the elapsed days; a report before the delivery counts as 0.
   *
   * @param zone in which the report has its day
   */
  public IntakeReport in(ZoneId zone) {
    if (deliveredOn == null || receivedAt == null) {
      return this;
    }
    long days = ChronoUnit.DAYS.between(deliveredOn, receivedAt.atZone(zone).toLocalDate());
    return toBuilder()
        .daysAfterDelivery((int) Math.min(Integer.MAX_VALUE, Math.max(0, days)))
        .build();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends IntakeReportBuilder
      implements FactBuilder<IntakeReport, Builder> {
    Builder() {}
  }
}
