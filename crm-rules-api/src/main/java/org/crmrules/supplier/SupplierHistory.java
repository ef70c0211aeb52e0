package org.crmrules.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.pack.Computed;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.Filled;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * What happened to a supplier on its way to the list of qualified suppliers and after: for one
 * category of products and one site. A supplier has one for each of them.
 *
 * <p>Thread-safe: immutable.
 *
 * @param supplierId the supplier
 * @param category the category of products; null if the supplier is qualified for all alike
 * @param site the site that delivers or is delivered to; null if it does not matter
 * @param events day after day; may be empty. Those after the day of the question have not happened
 *     yet
 * @param takenOverIn the code of the stage in which the supplier stood when the log began, for one
 *     that is older than the log; null: where everybody begins
 * @param takenOverOn the day on which it had come there; null if unknown
 * @param stage the code of the stage in which the supplier stands. Computed
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "供方资格记录", en = "supplier history")
@Value.Builder
public record SupplierHistory(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String supplierId,
    @Term(zh = "品类", en = "category") @DeclaredIn("categories") String category,
    @Term(zh = "地点", en = "site") @Filled String site,
    @Term(zh = "资格事件", en = "events") List<@NotNull @Valid QualificationEvent> events,
    @Term(zh = "记录开始时的阶段", en = "taken over in") @DeclaredIn("stages") String takenOverIn,
    @Term(zh = "进入该阶段之日", en = "there since") @NotAfterAsOf LocalDate takenOverOn,
    @Term(zh = "资格阶段", en = "stage") @Computed @DeclaredIn("stages") String stage,
    CustomFields custom)
    implements Extensible<SupplierHistory> {

  public SupplierHistory {
    custom = CustomFields.orNone(custom);
    events = AsGiven.list(events);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String supplierId) {
    return new Builder().supplierId(supplierId);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends SupplierHistoryBuilder
      implements FactBuilder<SupplierHistory, Builder> {
    Builder() {}
  }
}
