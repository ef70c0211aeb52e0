package org.crmrules.complaint;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.CountryCode;
import org.crmrules.validation.Filled;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A complaint as it was accepted. Unknown is null, never zero.
 *
 * <p>Thread-safe: immutable. Money is in yuan.
 *
 * @param id the complaint
 * @param subject what the customer complains about (C-02)
 * @param amount the amount in dispute, at least 0; null if unknown, and then the highest role
 *     decides (C-35)
 * @param loss the loss that has arisen, at least 0; null if unknown, and then a complaint form is
 *     used (C-03)
 * @param claim what the customer claims, at least 0; null if unknown
 * @param causes the codes of the causes that are known; may be empty
 * @param circumstances the codes of what else is known about it, for example that somebody was
 *     injured; may be empty, and what is not among them counts as not so
 * @param keyAccount true for the complaint of a strategic or key account (C-109)
 * @param occupancy the share of the house that was taken when it arose, from 0 to 1; null if
 *     unknown, and then it arose at no peak (C-104)
 * @param promisedOn the day that was promised to the customer, for example for the delivery of a
 *     repair (C-82); null if none was
 * @param responsibleDepartment the department of the person at fault; null if unknown
 * @param shipToCountry where the goods went, ISO 3166-1 alpha-2; null if unknown, and then the
 *     domestic limit holds (C-27)
 * @param acceptedAt when the general manager's office accepted it: the clock starts (C-26); null if
 *     not yet
 * @param signedOffAt when it was signed off: the clock stops (C-28); null if open
 * @param settledAt when the settlement was carried out; null if not yet
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "投诉", en = "complaint")
@InOrder({"acceptedAt", "signedOffAt", "settledAt"})
@Value.Builder
public record Complaint(
    @Term(zh = "投诉编号", en = "complaint id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "投诉事项", en = "subject") @NotNull ComplaintSubject subject,
    @Term(zh = "客诉金额", en = "complaint amount") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal amount,
    @Term(zh = "损失金额", en = "loss") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal loss,
    @Term(zh = "索赔金额", en = "claim") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal claim,
    @Term(zh = "原因", en = "causes") @DeclaredIn("causes") List<@NotBlank String> causes,
    @Term(zh = "情形", en = "circumstances") @DeclaredIn("circumstances")
        List<@NotBlank String> circumstances,
    @Term(zh = "战略或大客户", en = "key account") @AbsentMeans("false") Boolean keyAccount,
    @Term(zh = "入住率", en = "occupancy")
        @PositiveOrZero
        @DecimalMax(value = "1", message = "must be less than or equal to {value}")
        @Digits(integer = 15, fraction = 10)
        BigDecimal occupancy,
    @Term(zh = "承诺客户的日期", en = "promised on") @MayLieAhead LocalDate promisedOn,
    @Term(zh = "责任人所在部门", en = "responsible department") @Filled String responsibleDepartment,
    @Term(zh = "收货国家或地区", en = "ship-to country") @CountryCode String shipToCountry,
    @Term(zh = "受理时间", en = "accepted at") @MayLieAhead Instant acceptedAt,
    @Term(zh = "核签结案时间", en = "signed off at") @MayLieAhead Instant signedOffAt,
    @Term(zh = "执行完毕时间", en = "settled at") @MayLieAhead Instant settledAt,
    CustomFields custom)
    implements Extensible<Complaint> {

  public Complaint {
    keyAccount = Objects.requireNonNullElse(keyAccount, false);
    custom = CustomFields.orNone(custom);
    causes = AsGiven.list(causes);
    circumstances = AsGiven.list(circumstances);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id, ComplaintSubject subject) {
    return new Builder().id(id).subject(subject);
  }

  /** The same complaint as of an instant: what happened after it has not happened yet. */
  public Complaint asOf(Instant instant) {
    return at(until(instant, acceptedAt), until(instant, signedOffAt), until(instant, settledAt));
  }

  /**
   * The same complaint with other instants; this one, if they are the same.
   *
   * @param accepted null: not yet
   * @param signedOff null: not yet
   * @param settled null: not yet
   */
  public Complaint at(Instant accepted, Instant signedOff, Instant settled) {
    return Objects.equals(acceptedAt, accepted)
            && Objects.equals(signedOffAt, signedOff)
            && Objects.equals(settledAt, settled)
        ? this
        : new Complaint(
            id,
            subject,
            amount,
            loss,
            claim,
            causes,
            circumstances,
            keyAccount,
            occupancy,
            promisedOn,
            responsibleDepartment,
            shipToCountry,
            accepted,
            signedOff,
            settled,
            custom);
  }

  private static Instant until(Instant instant, Instant event) {
    return event == null || event.isAfter(instant) ? null : event;
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends ComplaintBuilder
      implements FactBuilder<Complaint, Builder> {
    Builder() {}
  }
}
