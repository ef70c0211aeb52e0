package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * A contracting unit that registered a customer as its own (P-21). Thread-safe: immutable.
 *
 * @param unitId the unit
 * @param registeredOn when it did
 * @param first true if no other unit did so earlier, or on the same day. Computed
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "单位登记", en = "registration by a unit")
public record UnitRegistration(
    @Term(zh = "承揽主体单位", en = "contracting unit") @NotBlank @Size(max = 200) String unitId,
    @Term(zh = "登记日期", en = "registered on") @NotAfterAsOf @NotNull LocalDate registeredOn,
    @Term(zh = "最先登记", en = "registered first") boolean first,
    CustomFields custom)
    implements Extensible<UnitRegistration> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public UnitRegistration {
    custom = CustomFields.orNone(custom);
  }

  /** Without fields that the pack declares. */
  public UnitRegistration(String unitId, LocalDate registeredOn, boolean first) {
    this(unitId, registeredOn, first, CustomFields.NONE);
  }

  /** A registration of which nothing is computed yet. */
  public static UnitRegistration of(String unitId, LocalDate registeredOn) {
    return new UnitRegistration(unitId, registeredOn, false);
  }
}
