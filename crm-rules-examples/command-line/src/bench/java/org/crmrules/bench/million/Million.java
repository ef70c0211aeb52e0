package org.crmrules.bench.million;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Result;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * How long a million made-up customers take through {@code customer-weighted}, one by one, and
 * through {@code sales-share}, among each other, and what the process held at most; beside DuckDB
 * that counts the same levels from a table in memory. Each in a JVM of its own.
 */
public final class Million {

  private static final long CUSTOMERS = Long.getLong("crm.bench.customers", 1_000_000);
  private static final Instant AS_OF = Instant.parse("2026-03-02T04:00:00Z");

  private static final String WEIGHTED =
      """
      with points as (select
        case when amount >= 1000000 then 100 when amount >= 200000 then 50 else 0 end as a,
        case when orders >= 24 then 100 when orders >= 6 then 50 else 0 end as f from customers)
      select case when 50 * a + 30 * f >= 6400 then 'A' when 50 * a + 30 * f >= 4800 then 'B'
        when 50 * a + 30 * f >= 3200 then 'C' else 'D' end as level, count(*)
      from points group by level""";

  private static final String SHARES =
      """
      with sums as (select sum(amount) over (order by amount) * 100 as upTo,
        sum(amount) over () as total from customers)
      select case when upTo >= 90 * total then 'A' when upTo >= 80 * total then 'B'
        when upTo >= 70 * total then 'C' when upTo >= 60 * total then 'D' else 'E' end as level,
        count(*)
      from sums group by level""";

  private Million() {}

  /**
   * Measures all, or the one that is named.
   *
   * @param arguments the name of one; none starts a JVM for each
   */
  public static void main(String... arguments) throws Exception {
    if (arguments.length > 0) {
      measure(arguments[0]);
      return;
    }
    for (String name :
        List.of("weighted-pack", "weighted-sql", "share-pack", "share-sql", "weighted-rank-pack")) {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process process =
          new ProcessBuilder(
                  java,
                  "-Xmx2g",
                  "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                  "-Dcrm.bench.customers=" + CUSTOMERS,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Million.class.getName(),
                  name)
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(name + " failed");
      }
    }
  }

  private static void measure(String name) throws Exception {
    switch (name) {
      case "weighted-pack" ->
          byPack(name, "customer-weighted", rules -> rules.grade(customers(), AS_OF));
      case "weighted-rank-pack" ->
          byPack(name, "customer-weighted", rules -> rules.rank(Million::customers, AS_OF));
      case "share-pack" -> byPack(name, "sales-share", rules -> rules.rank(Million::plain, AS_OF));
      case "weighted-sql" -> bySql(name, WEIGHTED);
      case "share-sql" -> bySql(name, SHARES);
      default -> throw new IllegalArgumentException(name);
    }
  }

  /** Asks a pack about all of them. */
  private interface Asked {
    Stream<Result<GradingDecision>> of(GradingService grading);
  }

  private static void byPack(String name, String pack, Asked asked) throws Exception {
    try (CrmRules rules =
        CrmRules.load(PackSource.directory(Path.of("..", "..", "rules")).only(pack))) {
      timed(
          name,
          () -> {
            Map<String, Long> counts = new TreeMap<>();
            asked
                .of(rules.grading(pack))
                .forEach(one -> counts.merge(one.orThrow().grade(), 1L, Long::sum));
            return counts;
          });
    }
  }

  private static void bySql(String name, String query) throws Exception {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("create table customers(amount decimal(15,2), orders integer)");
      timed(name + " (load)", () -> load((DuckDBConnection) database));
      timed(name, () -> counts(statement, query));
    }
  }

  private static Map<String, Long> load(DuckDBConnection database) throws SQLException {
    try (DuckDBAppender rows = database.createAppender("main", "customers")) {
      for (long i = 0; i < CUSTOMERS; i++) {
        Figures figures = Figures.of(i);
        rows.beginRow();
        rows.append(figures.amount());
        rows.append(figures.orders());
        rows.endRow();
      }
    }
    return Map.of();
  }

  private static Map<String, Long> counts(Statement statement, String query) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private static void timed(String name, Callable<Map<String, Long>> work) throws Exception {
    long start = System.nanoTime();
    Map<String, Long> counts = work.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "%-20s %7.2f s  at most %5d MB  %s%n", name, seconds, heldAtMost(), counts);
  }

  /** What the system says of the whole process; 0 where it says nothing. */
  private static long heldAtMost() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  /** The same for the same number: few buy much, and many amounts are tied. */
  private record Figures(BigDecimal amount, int orders) {
    static Figures of(long number) {
      SplittableRandom random = new SplittableRandom(number);
      double skewed = Math.pow(random.nextDouble(), 8) * 300_000_000;
      long cents = random.nextInt(4) == 0 ? 10_000L * random.nextInt(50) : (long) skewed;
      return new Figures(BigDecimal.valueOf(cents, 2), random.nextInt(40));
    }
  }

  private static Stream<CustomerProfile> customers() {
    return plain().map(c -> c.toBuilder().with("companySize", "SMALL").build());
  }

  private static Stream<CustomerProfile> plain() {
    return LongStream.range(0, CUSTOMERS)
        .mapToObj(
            i -> {
              Figures figures = Figures.of(i);
              return CustomerProfile.of("C" + i)
                  .amountLast12Months(figures.amount())
                  .ordersLast12Months(figures.orders())
                  .build();
            });
  }
}
