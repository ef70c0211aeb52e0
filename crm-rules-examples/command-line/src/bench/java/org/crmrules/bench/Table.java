package org.crmrules.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.crmrules.bench.contender.Contenders;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** What was measured, as ratios to this library in the same run. Not thread-safe. */
final class Table {

  private static final class Row {
    double micros = Double.NaN;
    double spread = Double.NaN;
    double bytes = Double.NaN;
    double scaling = Double.NaN;
    double p50 = Double.NaN;
    double p99 = Double.NaN;
    double p999 = Double.NaN;
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, Statistics>> batches = new TreeMap<>();

  /** Operations a microsecond, by one thread. */
  void throughput(Collection<RunResult> results) {
    each(
        results,
        (row, result) -> {
          Statistics rate = result.getPrimaryResult().getStatistics();
          row.micros = 1 / rate.getPercentile(50);
          row.spread = (rate.getMax() - rate.getMin()) / rate.getMean();
          Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
          row.bytes = bytes == null ? Double.NaN : bytes.getScore();
        });
  }

  /** Operations a microsecond, by two threads together. */
  void twoThreads(Collection<RunResult> results) {
    each(
        results,
        (row, result) ->
            row.scaling = result.getPrimaryResult().getStatistics().getPercentile(50) * row.micros);
  }

  /** Microseconds of single operations. */
  void latency(Collection<RunResult> results) {
    each(
        results,
        (row, result) -> {
          Statistics times = result.getPrimaryResult().getStatistics();
          row.p50 = times.getPercentile(50);
          row.p99 = times.getPercentile(99);
          row.p999 = times.getPercentile(99.9);
        });
  }

  /** Seconds of an operation, of a batch and of the same customers one by one. */
  void batch(Collection<RunResult> results) {
    for (RunResult result : results) {
      batches
          .computeIfAbsent(result.getParams().getParam("different"), n -> new TreeMap<>())
          .put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics());
    }
  }

  private void each(Collection<RunResult> results, BiConsumer<Row, RunResult> take) {
    for (RunResult result : results) {
      String name = result.getParams().getParam("contender");
      take.accept(rows.computeIfAbsent(name, n -> new Row()), result);
    }
  }

  String text(boolean quick) {
    Row ours = rows.getOrDefault(Contenders.OURS, new Row());
    StringBuilder text = new StringBuilder();
    text.append(
        """

        24 rules, 1,000 customers, one JVM for each line and column, %s.
        time: of a decision by one thread, the median of the iterations, as a multiple of "ours";
        spread: (max - min) / mean of the iterations; p50, p99, p99.9: sampled, in microseconds; B: allocated for a decision;
        2 threads: decisions of two threads together by those of one.

        %-20s %9s %8s %8s %9s %9s %9s %9s %9s
        """
            .formatted(
                quick
                    ? "3 iterations of 1 s to warm up and 2 measured (rough figures)"
                    : "5 iterations of 1 s to warm up and 5 measured",
                "contender",
                "time",
                "us",
                "spread",
                "p50",
                "p99",
                "p99.9",
                "B",
                "2 threads"));
    rows.forEach(
        (name, row) ->
            text.append(
                "%-20s %8.2fx %8.3f %7.0f%% %9.3f %9.3f %9.3f %9.0f %8.2fx%n"
                    .formatted(
                        name,
                        row.micros / ours.micros,
                        row.micros,
                        100 * row.spread,
                        row.p50,
                        row.p99,
                        row.p999,
                        row.bytes,
                        row.scaling)));
    batches.forEach((different, times) -> text.append(batch(different, times, ours)));
    return text.append('\n').toString();
  }

  private static String batch(String different, Map<String, Statistics> times, Row ours) {
    double batch = times.get("batch").getPercentile(50) * 1e6;
    double oneByOne = times.get("oneByOne").getPercentile(50) * 1e6;
    return """

        a million decisions, %s different customers: %.3f us each in a batch, %.3f us one by one;
          the batch takes %.2fx of one by one, %.2fx of the line "%s"; fastest %.3f and %.3f us\
        """
        .formatted(
            different,
            batch,
            oneByOne,
            batch / oneByOne,
            batch / ours.micros,
            Contenders.OURS,
            times.get("batch").getMin() * 1e6,
            times.get("oneByOne").getMin() * 1e6);
  }
}
