package org.crmrules.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.Filled;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

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
public record CustomerPlacement(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "战略或大客户", en = "key account") boolean keyAccount,
    @Term(zh = "合同已签订", en = "contract signed") boolean contractSigned,
    @Term(zh = "项目已交付", en = "project delivered") boolean projectDelivered,
    @Term(zh = "单位登记", en = "registrations by units")
        List<@NotNull @Valid UnitRegistration> registrations,
    @Term(zh = "登记的单位数", en = "units that registered it") @PositiveOrZero int units,
    @Term(zh = "介绍部门", en = "introducing department") @Filled String introducedBy,
    @Term(zh = "已办妥准入", en = "admitted") boolean admitted,
    CustomFields custom)
    implements Extensible<CustomerPlacement> {

  public CustomerPlacement {
    custom = CustomFields.orNone(custom);
    registrations = AsGiven.list(registrations);
  }

  /** Without fields that the pack declares. */
  public CustomerPlacement(
      String customerId,
      boolean keyAccount,
      boolean contractSigned,
      boolean projectDelivered,
      List<@NotNull @Valid UnitRegistration> registrations,
      int units,
      String introducedBy,
      boolean admitted) {
    this(
        customerId,
        keyAccount,
        contractSigned,
        projectDelivered,
        registrations,
        units,
        introducedBy,
        admitted,
        CustomFields.NONE);
  }

  /** A customer to be won, of whom nothing else is known. */
  public static CustomerPlacement of(String customerId) {
    return new CustomerPlacement(customerId, false, false, false, List.of(), 0, null, false);
  }

  /**
   * The same with who was first. Where two units registered it on the first day, neither was.
   *
   * @throws NullPointerException if a registration or its day is null
   */
  public CustomerPlacement ranked() {
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
                    new UnitRegistration(
                        r.unitId(),
                        r.registeredOn(),
                        firstUnits == 1 && r.registeredOn().equals(earliest),
                        r.custom()))
            .toList();
    int all = (int) registrations.stream().map(UnitRegistration::unitId).distinct().count();
    return new CustomerPlacement(
        customerId,
        keyAccount,
        contractSigned,
        projectDelivered,
        ranked,
        all,
        introducedBy,
        admitted,
        custom);
  }
}
