package org.crmrules.bench.contender;

import java.math.BigDecimal;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Workload;
import org.crmrules.grading.CustomerProfile;

/** As a programmer would write it down who never has to change it, nor to explain it. */
final class HandWritten implements Contender {

  private static final BigDecimal K1 = BigDecimal.valueOf(1_000);
  private static final BigDecimal K10 = BigDecimal.valueOf(10_000);
  private static final BigDecimal K50 = BigDecimal.valueOf(50_000);
  private static final BigDecimal K200 = BigDecimal.valueOf(200_000);
  private static final BigDecimal K500 = BigDecimal.valueOf(500_000);
  private static final BigDecimal M1 = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal M5 = BigDecimal.valueOf(5_000_000);

  @Override
  public Outcome decide(CustomerProfile customer) {
    int floor =
        Math.min(amount(customer.amountLast12Months()), orders(customer.ordersLast12Months()));
    int level = Math.max(floor, silence(customer.monthsSinceLastTransaction()));
    String code = Workload.LEVELS.get(level);
    return new Outcome(code, months(code.charAt(0)));
  }

  private static int amount(BigDecimal amount) {
    if (amount.compareTo(M5) >= 0) {
      return 0;
    }
    if (amount.compareTo(M1) >= 0) {
      return 1;
    }
    if (amount.compareTo(K500) >= 0) {
      return 2;
    }
    if (amount.compareTo(K200) >= 0) {
      return 3;
    }
    if (amount.compareTo(K50) >= 0) {
      return 4;
    }
    if (amount.compareTo(K10) >= 0) {
      return 5;
    }
    return amount.compareTo(K1) >= 0 ? 6 : 7;
  }

  private static int orders(int orders) {
    if (orders >= 100) {
      return 1;
    }
    if (orders >= 50) {
      return 2;
    }
    if (orders >= 20) {
      return 3;
    }
    if (orders >= 10) {
      return 4;
    }
    if (orders >= 5) {
      return 5;
    }
    return orders >= 2 ? 6 : 7;
  }

  private static int silence(int months) {
    if (months >= 24) {
      return 7;
    }
    if (months >= 12) {
      return 5;
    }
    if (months >= 9) {
      return 4;
    }
    if (months >= 6) {
      return 3;
    }
    if (months >= 3) {
      return 2;
    }
    return months >= 2 ? 1 : 0;
  }

  private static int months(char letter) {
    return switch (letter) {
      case 'A' -> 1;
      case 'B' -> 3;
      case 'C' -> 6;
      default -> 12;
    };
  }
}
