package org.crmrules.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.Visible;
import org.crmrules.grading.CustomerProfile;

/**
 * The CDNOW purchases as customers to grade. A line is one purchase: customer, day as {@code
 * yyyymmdd}, CDs, dollars, separated by blanks. A dollar is taken as a yuan.
 */
public final class Cdnow {

  /** The last day of the data. */
  public static final LocalDate END = LocalDate.of(1998, 6, 30);

  private static final int FIELDS = 4;

  private Cdnow() {}

  /**
   * Every customer that bought something up to the day, in the order of the ids. The twelve months
   * end with the day and do not hold the same day of the year before. Each line is an order.
   *
   * @param shiftDays added to every day of the result, to bring it under rules of our time
   */
  public static List<CustomerProfile> customers(Path file, LocalDate asOf, int shiftDays)
      throws IOException {
    Map<String, Purchases> purchases = new TreeMap<>();
    try (BufferedReader reader = DataFile.open(file, StandardCharsets.US_ASCII)) {
      String line = reader.readLine();
      for (int number = 1; line != null; number++, line = reader.readLine()) {
        String[] fields = line.strip().split("\\s+");
        boolean header = number == 1 && fields[0].equals("customer_id");
        if (!line.isBlank() && !header) {
          add(purchases, fields, number, asOf);
        }
      }
    }
    return purchases.values().stream().map(p -> p.profile(shiftDays)).toList();
  }

  private static void add(
      Map<String, Purchases> purchases, String[] fields, int line, LocalDate asOf)
      throws IOException {
    if (fields.length != FIELDS) {
      throw new IOException(
          Visible.sentence(
              "The line %d must have %d fields, but has %d.", line, FIELDS, fields.length));
    }
    try {
      LocalDate day = LocalDate.parse(fields[1], DateTimeFormatter.BASIC_ISO_DATE);
      BigDecimal dollars = new BigDecimal(fields[3]);
      if (!day.isAfter(asOf)) {
        purchases.merge(fields[0], Purchases.first(fields[0], day, dollars, asOf), Purchases::and);
      }
    } catch (RuntimeException e) {
      throw new IOException(Visible.sentence("The line %d must be readable.", line), e);
    }
  }

  /** What a customer bought. */
  private record Purchases(String customer, BigDecimal amount, int orders, LocalDate last) {

    static Purchases first(String customer, LocalDate day, BigDecimal dollars, LocalDate asOf) {
      return day.isAfter(asOf.minusYears(1))
          ? new Purchases(customer, dollars, 1, day)
          : new Purchases(customer, BigDecimal.ZERO, 0, day);
    }

    Purchases and(Purchases other) {
      return new Purchases(
          customer,
          amount.add(other.amount),
          orders + other.orders,
          last.isAfter(other.last) ? last : other.last);
    }

    CustomerProfile profile(int shiftDays) {
      return CustomerProfile.of(customer)
          .amountLast12Months(amount)
          .ordersLast12Months(orders)
          .lastTransactionOn(last.plusDays(shiftDays))
          .build();
    }
  }
}
