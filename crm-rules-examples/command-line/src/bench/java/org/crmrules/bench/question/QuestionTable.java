package org.crmrules.bench.question;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** What was measured of every question, as ratios of one run. */
public final class QuestionTable {

  private record Row(double micros, double spread, double bytes) {

    static Row of(RunResult result) {
      Statistics rate = result.getPrimaryResult().getStatistics();
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      return new Row(
          1 / rate.getPercentile(50),
          (rate.getMax() - rate.getMin()) / rate.getMean(),
          bytes == null ? Double.NaN : bytes.getScore());
    }
  }

  private QuestionTable() {}

  /** The table of these results, which are in answers a microsecond. */
  public static String of(Collection<RunResult> results) {
    Map<String, Row> rows = new LinkedHashMap<>();
    results.forEach(result -> rows.put(result.getParams().getParam("way"), Row.of(result)));
    StringBuilder text = new StringBuilder();
    text.append(
        """

        Every question, 1,000 of each, one JVM for each line. time: of an answer by one thread, the median of the
        iterations, as a multiple of "grade/ours"; by hand: as a multiple of the hand-written line of the question;
        spread: (max - min) / mean of the iterations; B: allocated for an answer.

        %-34s %9s %9s %8s %8s %9s
        """
            .formatted("question/way", "time", "by hand", "us", "spread", "B"));
    Row base = rows.get(Kinds.BASE);
    rows.forEach(
        (name, row) ->
            text.append(
                "%-34s %8.2fx %8.2fx %8.3f %7.0f%% %9.0f%n"
                    .formatted(
                        name.substring(name.indexOf('/') + 1),
                        row.micros() / base.micros(),
                        row.micros() / byHand(name, rows),
                        row.micros(),
                        100 * row.spread(),
                        row.bytes())));
    return text.toString();
  }

  private static double byHand(String name, Map<String, Row> rows) {
    Row row = rows.get(name.substring(0, name.lastIndexOf('/') + 1) + Kind.BY_HAND);
    return row == null ? Double.NaN : row.micros();
  }
}
