package org.crmrules.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Computed;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.Filled;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * What decides which department and unit a customer belongs to (P-19, P-21, P-22, P-25).
 * Thread-safe: immutable.
 *
 * @param customerId the customer
 * @param keyAccount true for strategic and key accounts (P-25)
 * @param contractSigned true if a contract has been signed
 * @param projectDelivered true if the project has been delivered
 * @param registrations the contracting units that registered the customer as their own (P-21), of a
 *     unit that did so again the first time; may be empty
 * @param units how many different units these are, at least 0. Computed
 * @param introducedBy the department that introduced it; null if unknown
 * @param admitted true if the admission is completed (P-22)
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "客户归口", en = "customer placement")
@Value.Builder
public record CustomerPlacement(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "战略或大客户", en = "key account") @AbsentMeans("false") Boolean keyAccount,
    @Term(zh = "合同已签订", en = "contract signed") @AbsentMeans("false") Boolean contractSigned,
    @Term(zh = "项目已交付", en = "project delivered") @AbsentMeans("false") Boolean projectDelivered,
    @Term(zh = "单位登记", en = "registrations by units")
        List<@NotNull @Valid UnitRegistration> registrations,
    @Term(zh = "登记的单位数", en = "units that registered it")
        @Computed
        @PositiveOrZero
        @AbsentMeans("0")
        Integer units,
    @Term(zh = "介绍部门", en = "introducing department") @Filled String introducedBy,
    @Term(zh = "已办妥准入", en = "admitted") @AbsentMeans("false") Boolean admitted,
    CustomFields custom)
    implements Extensible<CustomerPlacement> {

  public CustomerPlacement {
    keyAccount = Objects.requireNonNullElse(keyAccount, false);
    contractSigned = Objects.requireNonNullElse(contractSigned, false);
    projectDelivered = Objects.requireNonNullElse(projectDelivered, false);
    units = Objects.requireNonNullElse(units, 0);
    admitted = Objects.requireNonNullElse(admitted, false);
    custom = CustomFields.orNone(custom);
    registrations = AsGiven.list(registrations);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String customerId) {
    return new Builder().customerId(customerId);
  }

  /**
   * The same with who was first. Where two units registered it on the first day, neither was.
   *
   * @throws UnusableValueException if a registration or its day is null
   */
  public CustomerPlacement ranked() {
    for (UnitRegistration one : UnusableValueException.all(registrations, "registrations")) {
      UnusableValueException.given(one.registeredOn(), "registeredOn");
    }
    LocalDate earliest =
        registrations.stream()
            .map(UnitRegistration::registeredOn)
            .min(Comparator.naturalOrder())
            .orElse(null);
    long firstUnits =
        registrations.stream()
            .filter(r -> r.registeredOn().equals(earliest))
            .map(UnitRegistration::unitId)
            .distinct()
            .count();
    List<UnitRegistration> ranked =
        registrations.stream()
            .map(
                r ->
                    r.toBuilder()
                        .first(firstUnits == 1 && r.registeredOn().equals(earliest))
                        .build())
            .toList();
    int all = (int) registrations.stream().map(UnitRegistration::unitId).distinct().count();
    return toBuilder().registrations(ranked).units(all).build();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends CustomerPlacementBuilder
      implements FactBuilder<CustomerPlacement, Builder> {
    Builder() {}
  }
}
