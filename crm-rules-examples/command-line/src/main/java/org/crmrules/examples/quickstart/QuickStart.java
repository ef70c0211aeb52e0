package org.crmrules.examples.quickstart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.crmrules.CrmRules;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.PackSource;

/** The main thing in ten lines: load the rules, grade a customer, read why. */
public final class QuickStart {

  private QuickStart() {}

  /** Prints the grade of a customer, the rules that made it, and the policy they are from. */
  public static void main(String[] arguments) {
    // begin quick start
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      CustomerProfile customer =
          CustomerProfile.of("C-1042")
              .amountLast12Months(new BigDecimal("1280000"))
              .ordersLast12Months(14)
              .lastTransactionOn(LocalDate.of(2026, 2, 20))
              .build();
      GradingDecision decision =
          rules.grading("customer-amount").grade(customer, Instant.parse("2026-03-02T00:00:00Z"));

      System.out.println(decision.grade());
      decision.reasons().forEach(System.out::println);
      System.out.println(decision.policy());
    }
    // end quick start
  }
}
