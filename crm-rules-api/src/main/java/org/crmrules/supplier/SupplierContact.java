package org.crmrules.supplier;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Something between our people and a supplier, planned or done (S-25 to S-28): a visit, a meal, a
 * gift, what is told. What customers get or give is not this (T-34).
 *
 * <p>Thread-safe: immutable. Money is in yuan.
 *
 * @param supplierId the supplier
 * @param kind the code of what it is
 * @param fromSupplier true if the supplier gives or invites, false if we do
 * @param place the code of where; null if unknown or nowhere
 * @param amount what it is worth; null if unknown
 * @param importantSupplier true if the supplier is an important one
 * @param approvals who has approved it, by their codes; may be empty
 * @param confidential true if what is told is confidential, or about people or matters of ours
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "供方往来", en = "contact with a supplier")
@Value.Builder
public record SupplierContact(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String supplierId,
    @Term(zh = "往来种类", en = "kind") @NotBlank @DeclaredIn("contacts") String kind,
    @Term(zh = "由供方给出", en = "by the supplier") @NotNull Boolean fromSupplier,
    @Term(zh = "地点", en = "place") @DeclaredIn("places") String place,
    @Term(zh = "价值", en = "worth") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal amount,
    @Term(zh = "重要供方", en = "important supplier") @AbsentMeans("false") Boolean importantSupplier,
    @Term(zh = "已批准的人", en = "who has approved") @DeclaredIn("approvals")
        List<@NotBlank String> approvals,
    @Term(zh = "属秘密", en = "confidential") @AbsentMeans("false") Boolean confidential,
    CustomFields custom)
    implements Extensible<SupplierContact> {

  public SupplierContact {
    importantSupplier = Objects.requireNonNullElse(importantSupplier, false);
    confidential = Objects.requireNonNullElse(confidential, false);
    custom = CustomFields.orNone(custom);
    approvals = AsGiven.list(approvals);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String supplierId, String kind, Boolean fromSupplier) {
    return new Builder().supplierId(supplierId).kind(kind).fromSupplier(fromSupplier);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends SupplierContactBuilder
      implements FactBuilder<SupplierContact, Builder> {
    Builder() {}
  }
}
