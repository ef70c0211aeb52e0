package org.crmrules.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A document a supplier has handed in.
 *
 * <p>Thread-safe: immutable.
 *
 * @param type the code of the document
 * @param number its number; null if unknown
 * @param issuedOn the day of issue; null if unknown
 * @param validUntil the last day on which it is valid; null if it does not expire, or if nobody
 *     knows: then it does not count as valid (T-28)
 * @param lasting true if it says that it does not expire; then there is no last day
 * @param numberLength how many characters the number has. Computed from {@code number}
 * @param monthsSinceIssue how many months old it is on the as-of date, a begun month counting as a
 *     whole one. Computed from {@code issuedOn}
 * @param expired true if it is no longer valid on the as-of date, null if nobody knows how long it
 *     is. Computed from {@code validUntil} and {@code lasting}
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "资质文件", en = "supplier document")
@InOrder({"issuedOn", "validUntil"})
@Value.Builder
public record SupplierDocument(
    @Term(zh = "文件类型", en = "document type") @NotBlank @DeclaredIn("documents") String type,
    @Term(zh = "文件号码", en = "document number") @Filled String number,
    @Term(zh = "签发日期", en = "issued on") @NotAfterAsOf LocalDate issuedOn,
    @Term(zh = "有效期至", en = "valid until") @MayLieAhead LocalDate validUntil,
    @Term(zh = "长期有效", en = "valid without end") @AbsentMeans("false") Boolean lasting,
    @Term(zh = "号码长度", en = "length of the number") @PositiveOrZero Integer numberLength,
    @Term(zh = "距签发的月数", en = "months since the issue") @PositiveOrZero @Elapsed(since = "issuedOn")
        Integer monthsSinceIssue,
    @Term(zh = "已过期", en = "expired") Boolean expired,
    CustomFields custom)
    implements Extensible<SupplierDocument> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public SupplierDocument {
    lasting = Objects.requireNonNullElse(lasting, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String type) {
    return new Builder().type(type);
  }

  /** The same document with its age as of a day that is not before its issue. */
  public SupplierDocument asOf(LocalDate today) {
    return new SupplierDocument(
        type,
        number,
        issuedOn,
        validUntil,
        lasting,
        number == null ? numberLength : Integer.valueOf(number.strip().length()),
        issuedOn == null ? monthsSinceIssue : Integer.valueOf(begunMonths(issuedOn, today)),
        expiredOn(today),
        custom);
  }

  private Boolean expiredOn(LocalDate today) {
    if (validUntil != null) {
      return validUntil.isBefore(today);
    }
    return lasting ? Boolean.FALSE : expired;
  }

  /** Whole months, and one more that has begun unless it is the same day of the month. */
  private static int begunMonths(LocalDate from, LocalDate to) {
    long whole = from.until(to, ChronoUnit.MONTHS);
    boolean begun = from.isBefore(to) && from.getDayOfMonth() != to.getDayOfMonth();
    return Math.toIntExact(Math.max(0, begun ? whole + 1 : whole));
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends SupplierDocumentBuilder
      implements FactBuilder<SupplierDocument, Builder> {
    Builder() {}
  }
}
