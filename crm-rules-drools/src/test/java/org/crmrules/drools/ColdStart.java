package org.crmrules.drools;

import java.math.BigDecimal;
import java.time.Instant;
import org.crmrules.CrmRules;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackSource;

/** A host that starts, decides once with the packs that ship, and ends. */
public final class ColdStart {

  private ColdStart() {}

  public static void main(String[] arguments) {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      CustomerProfile customer =
          CustomerProfile.of("C-1")
              .amountLast12Months(new BigDecimal("1000000"))
              .ordersLast12Months(1)
              .build();
      System.out.println(
          "grade "
              + rules
                  .grading("customer-amount")
                  .grade(customer, Instant.parse("2026-03-02T00:00:00Z"))
                  .grade());
    }
  }
}
