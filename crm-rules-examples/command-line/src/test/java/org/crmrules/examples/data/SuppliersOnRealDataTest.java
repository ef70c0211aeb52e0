package org.crmrules.examples.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.CrmRules;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.pack.PackSource;
import org.crmrules.supplier.Lot;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.RatingOutcome.Provisional;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped rules about suppliers, over suppliers that nobody made for them. */
class SuppliersOnRealDataTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T02:00:00Z");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d-MMM-uu", Locale.ENGLISH);
  private static final DateTimeFormatter ORDER_DAY = DateTimeFormatter.ofPattern("M/d/uuuu");
  private static final List<String> UNKNOWN = List.of("CREDIT", "QUALITY", "SERVICE");

  private static CrmRules rules;
  private static SupplierService suppliers;

  @BeforeAll
  static void load() {
    rules = CrmRules.load(PackSource.embedded().only("supplier"));
    suppliers = rules.suppliers();
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  /**
   * The figures were counted by another program: 10,324 lines, of which five came before they were
   * ordered, four of these were due before too; 278 years of 73 vendors, 138 of them with fewer
   * than five lots, of which two have none that can be read.
   */
  @Test
  void everyVendorOfTheSupplyChainIsRatedForEachOfItsYears() throws IOException {
    Map<String, List<Lot>> years = lotsByVendorAndYear();
    Map<String, Integer> setAside = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, SupplierRating> ratings = new TreeMap<>();
    years.forEach(
        (year, lots) -> {
          SupplierRating rating = rate(year, lots, setAside);
          ratings.put(year, rating);
          counts.merge(rating.rating(), 1, Integer::sum);
        });

    assertThat(setAside).isEqualTo(Map.of("dueOn receivedOn", 4, "receivedOn", 1));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "INSUFFICIENT_EVIDENCE", 138,
                "EXCELLENT", 115,
                "QUALIFIED", 14,
                "IMPROVE", 10,
                "SUSPEND", 1));
    assertThat(years.keySet().stream().map(y -> y.substring(5)).distinct()).hasSize(73);
    // By hand: 406 of 624 lots are 65.064… %, 60 of 73 are 82.191… %, 15 of 26 are 57.692… %.
    assertThat(ratings.get("2014 SCMS from RDC").outcome())
        .isEqualTo(new Provisional("IMPROVE", new BigDecimal("65.06"), UNKNOWN));
    assertThat(ratings.get("2010 Orgenics, Ltd").outcome())
        .isEqualTo(new Provisional("QUALIFIED", new BigDecimal("82.19"), UNKNOWN));
    assertThat(ratings.get("2010 CIPLA LIMITED").outcome())
        .isEqualTo(new Provisional("SUSPEND", new BigDecimal("57.69"), UNKNOWN));
    assertThat(ratings.get("2010 CIPLA LIMITED").effects()).containsExactly("BLOCK");
  }

  /** Rates what can be rated; a lot that is refused is set aside with its reason. */
  private static SupplierRating rate(String year, List<Lot> lots, Map<String, Integer> setAside) {
    SupplierRecord record = record(year, lots);
    try {
      return suppliers.rate(record, AS_OF);
    } catch (InvalidFactException e) {
      Map<Integer, Set<String>> bad = new TreeMap<>();
      for (Violation violation : e.violations()) {
        String[] path = violation.path().split("[\\[\\].]+");
        bad.computeIfAbsent(Integer.valueOf(path[2]), i -> new TreeSet<>()).add(path[3]);
      }
      bad.values().forEach(reasons -> setAside.merge(String.join(" ", reasons), 1, Integer::sum));
      List<Lot> good = new ArrayList<>();
      for (int i = 0; i < lots.size(); i++) {
        if (!bad.containsKey(i)) {
          good.add(lots.get(i));
        }
      }
      return suppliers.rate(record(year, good), AS_OF);
    }
  }

  private static SupplierRecord record(String year, List<Lot> lots) {
    int of = Integer.parseInt(year.substring(0, 4));
    return SupplierRecord.of(year.substring(5), SupplierState.NORMAL)
        .periodFrom(LocalDate.of(of, 1, 1))
        .periodUntil(LocalDate.of(of, 12, 31))
        .lots(lots)
        .build();
  }

  private static Map<String, List<Lot>> lotsByVendorAndYear() throws IOException {
    Map<String, List<Lot>> years = new TreeMap<>();
    Path file = SharedData.at("scms_delivery_history.csv.gz");
    DataTable.of(file, StandardCharsets.ISO_8859_1)
        .forEach(
            row -> {
              LocalDate due =
                  row.read("scheduled delivery date", SuppliersOnRealDataTest::day).get();
              years
                  .computeIfAbsent(due.getYear() + " " + row.text("vendor"), y -> new ArrayList<>())
                  .add(
                      new Lot(
                          row.text("id"),
                          orderedOn(row),
                          due,
                          row.read("delivered to client date", SuppliersOnRealDataTest::day).get(),
                          null));
            });
    return years;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  private static LocalDate orderedOn(DataRow row) {
    return row.cell("po sent to vendor date")
        .filter(text -> !text.startsWith("N/A"))
        .map(text -> LocalDate.parse(text, ORDER_DAY))
        .orElse(null);
  }

  /** All 29 trade, so no category has a reserve; suspending one makes one. */
  @Test
  void northwindHasNoReserveAndNobodyOnItsListYet() throws IOException {
    Map<String, Set<String>> byCategory = new TreeMap<>();
    Path folder = SharedData.at("northwind");
    DataTable.of(folder.resolve("products.csv"), StandardCharsets.UTF_8)
        .forEach(
            row ->
                byCategory
                    .computeIfAbsent(row.text("categoryID"), c -> new TreeSet<>())
                    .add(row.text("supplierID")));
    Set<String> all = new HashSet<>();
    byCategory.forEach(
        (category, ids) -> {
          all.addAll(ids);
          ReserveDecision decision = suppliers.reserveStock(suspending(category, ids), AS_OF);
          assertThat(decision.shortage()).isEqualTo(2);
          assertThat(decision.shortageAfter()).isEqualTo(1);
        });

    assertThat(byCategory).hasSize(8);
    assertThat(all).hasSize(29);
    assertThat(all)
        .allSatisfy(
            id ->
                assertThat(suppliers.qualification(SupplierHistory.of(id).build(), AS_OF).path())
                    .extracting(Step::stage)
                    .containsExactly("SAMPLE", "SMALL_BATCH", "LISTED"));
  }

  private static ProductReserve suspending(String category, Set<String> ids) {
    return ProductReserve.of(category)
        .suppliers(
            ids.stream().map(id -> SupplierRecord.of(id, SupplierState.NORMAL).build()).toList())
        .changing(ids.iterator().next())
        .changesTo(SupplierState.SUSPENDED)
        .build();
  }
}
