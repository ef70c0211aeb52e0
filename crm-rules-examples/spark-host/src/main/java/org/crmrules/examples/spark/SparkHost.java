package org.crmrules.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Grades, ranks and clocks of so many rows on one core, and on two: how long, and how many of each.
 */
public final class SparkHost {

  private static final Path RULES = Path.of(System.getProperty("crm.rules", "../../rules"));

  private SparkHost() {}

  /**
   * Measures.
   *
   * @param arguments how many rows
   */
  public static void main(String... arguments) throws IOException {
    long rows = Long.parseLong(arguments[0]);
    for (int cores : new int[] {1, 2}) {
      try (SparkSession spark = session(cores)) {
        Dataset<Long> numbers = numbers(spark, rows, cores);
        Broadcast<ShippedPacks> packs = ship(spark);
        packs.value().rules(); // a machine loads once, which is not what is measured
        timed(cores, "grades", () -> counts(Questions.grades(numbers, packs)));
        timed(
            cores,
            "ranks",
            () -> {
              Broadcast<RankedBy> all = send(spark, RankedBy.of(numbers));
              return counts(Questions.ranks(numbers, packs, all));
            });
        timed(cores, "clocks", () -> counts(Questions.clocks(numbers, packs)));
      }
    }
  }

  /** A session in this JVM. */
  static SparkSession session(int cores) {
    return SparkSession.builder()
        .master("local[" + cores + "]")
        .appName("crm-rules")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.maxResultSize", "4g")
        .config("spark.sql.shuffle.partitions", 2)
        .getOrCreate();
  }

  static Dataset<Long> numbers(SparkSession spark, long rows, int partitions) {
    return spark.range(0, rows, 1, partitions).as(Encoders.LONG());
  }

  /** Sends the packs that are asked to every executor. */
  static Broadcast<ShippedPacks> ship(SparkSession spark) throws IOException {
    return send(
        spark,
        ShippedPacks.read(
            "shipped", RULES, Questions.GRADING, Questions.RANKING, Questions.COMPLAINTS));
  }

  static <T> Broadcast<T> send(SparkSession spark, T value) {
    return new JavaSparkContext(spark.sparkContext()).broadcast(value);
  }

  /** How many there are of each grade or status. */
  private static Map<String, Long> counts(Dataset<String> lines) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row :
        lines
            .map((MapFunction<String, String>) line -> line.split(" ")[1], Encoders.STRING())
            .groupBy("value")
            .count()
            .collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private static void timed(int cores, String what, Supplier<Map<String, Long>> work) {
    long begin = System.nanoTime();
    Map<String, Long> counts = work.get();
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(Locale.ROOT, "local[%d] %-7s %8.1f s  %s%n", cores, what, seconds, counts);
  }
}
