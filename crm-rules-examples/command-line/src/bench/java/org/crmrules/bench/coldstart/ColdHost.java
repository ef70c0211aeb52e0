package org.crmrules.bench.coldstart;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackSource;

/** A host that starts with all packs that ship, decides once, and says when that was. */
final class ColdHost {

  private ColdHost() {}

  /**
   * @param arguments a {@link CompiledUse}
   */
  public static void main(String[] arguments) {
    LoadOptions options = LoadOptions.defaults().withCompiled(CompiledUse.valueOf(arguments[0]));
    try (CrmRules rules = CrmRules.load(PackSource.embedded(), options)) {
      CustomerProfile customer =
          CustomerProfile.of("C-1042")
              .amountLast12Months(new BigDecimal("1280000"))
              .ordersLast12Months(14)
              .lastTransactionOn(LocalDate.of(2026, 2, 20))
              .build();
      String grade =
          rules
              .grading("customer-amount")
              .grade(customer, Instant.parse("2026-03-02T00:00:00Z"))
              .grade();
      long decided = System.currentTimeMillis();
      // Only now: what tells the time of the start takes time itself.
      long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.println(
          "cold " + grade + " " + rules.packs().size() + " " + (decided - started) + " " + cpu);
    }
  }
}
