package org.crmrules.drools.supplier;

import java.util.Arrays;
import org.crmrules.UnusableValueException;
import org.crmrules.supplier.SupplierRecord;

/** The factors of a score (S-20), in alphabetical order. */
enum FactorName {
  CREDIT,
  DELIVERY,
  QUALITY,
  SERVICE;

  /**
   * The factor of this name.
   *
   * @throws UnusableValueException if there is none
   */
  static FactorName of(String name) {
    return Arrays.stream(values())
        .filter(factor -> factor.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "因素(%s)必须是 %s 之一。",
                    "The factor (%s) must be one of %s.", name, Arrays.toString(values())));
  }

  /** The factor as it was recorded, with its weight. */
  Factor in(SupplierRecord supplier, int percent) {
    return switch (this) {
      case CREDIT -> Factor.ofScore(supplier.creditScore(), percent);
      case DELIVERY -> Factor.ofLots(supplier.onTimeLots(), supplier.dueLots(), percent);
      case QUALITY -> Factor.ofLots(supplier.acceptedLots(), supplier.receivedLots(), percent);
      case SERVICE -> Factor.ofScore(supplier.serviceScore(), percent);
    };
  }
}
