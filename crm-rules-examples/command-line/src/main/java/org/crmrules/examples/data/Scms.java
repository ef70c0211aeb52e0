package org.crmrules.examples.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;

/**
 * The delivery history of the USAID supply chain as suppliers to rate: one for each vendor. Says
 * nothing of quality, credit and service, so they stay unknown.
 */
public final class Scms {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d-MMM-uu", Locale.ENGLISH);

  private Scms() {}

  /**
   * Every vendor, in the order of the names. A line with a scheduled date is a lot that fell due;
   * it is on time if it was delivered on that date or before, and late if nobody knows when.
   */
  public static List<SupplierRecord> suppliers(Path file) throws IOException {
    Map<String, Lots> lots = new TreeMap<>();
    DataTable.of(file, StandardCharsets.ISO_8859_1)
        .forEach(row -> lots.merge(row.text("vendor"), lots(row), Lots::and));
    return lots.entrySet().stream()
        .map(
            vendor ->
                SupplierRecord.of(vendor.getKey(), SupplierState.NORMAL)
                    .dueLots(vendor.getValue().due())
                    .onTimeLots(vendor.getValue().onTime())
                    .build())
        .toList();
  }

  private static Lots lots(DataRow row) {
    Optional<LocalDate> scheduled = row.read("scheduled delivery date", Scms::day);
    Optional<LocalDate> delivered = row.read("delivered to client date", Scms::day);
    if (scheduled.isEmpty()) {
      return new Lots(0, 0);
    }
    return new Lots(1, delivered.filter(day -> !day.isAfter(scheduled.get())).isPresent() ? 1 : 0);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  /** How many lots fell due, and how many of them came in time. */
  private record Lots(int due, int onTime) {
    Lots and(Lots other) {
      return new Lots(due + other.due, onTime + other.onTime);
    }
  }
}
