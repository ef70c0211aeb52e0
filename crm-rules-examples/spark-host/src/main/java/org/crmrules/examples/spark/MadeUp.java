package org.crmrules.examples.spark;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.grading.CustomerProfile;

/** Customers and complaints by number: the same for the same number on every machine. */
final class MadeUp {

  /** When all questions are asked. */
  static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  private static final int LONGEST_OPEN = 60; // days
  private static final int HOURS = 24;

  private MadeUp() {}

  /** A customer of a size; few buy much, and many amounts are tied. */
  static CustomerProfile sized(long number) {
    return customer(number).with("companySize", number % 2 == 0 ? "SMALL" : "LARGE");
  }

  /** The same, of whom nothing is known that only one pack has declared. */
  static CustomerProfile customer(long number) {
    SplittableRandom random = new SplittableRandom(number);
    double skewed = Math.pow(random.nextDouble(), 8) * 300_000_000;
    long cents = random.nextInt(4) == 0 ? 10_000L * random.nextInt(50) : (long) skewed;
    return CustomerProfile.of("C" + number)
        .amountLast12Months(BigDecimal.valueOf(cents, 2))
        .ordersLast12Months(random.nextInt(40))
        .build();
  }

  /** A complaint that came in some time ago; some wait for the customer. */
  static ComplaintCase complaint(long number) {
    SplittableRandom random = new SplittableRandom(-1 - number);
    Instant accepted = NOW.minus(Duration.ofHours(random.nextInt(1, LONGEST_OPEN * HOURS)));
    Complaint complaint =
        Complaint.of("K" + number, ComplaintSubject.QUALITY).acceptedAt(accepted).build();
    ComplaintCase open = ComplaintCase.of(complaint);
    if (random.nextBoolean()) {
      return open;
    }
    Instant paused = accepted.plus(Duration.between(accepted, NOW).dividedBy(2));
    return ComplaintCase.of(
        complaint,
        List.of(CaseEvent.accepted(accepted), CaseEvent.paused(paused, "AWAITING_CUSTOMER")));
  }
}
