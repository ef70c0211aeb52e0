package org.crmrules.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.bench.coldstart.ColdStarts;
import org.crmrules.bench.contender.Contenders;
import org.crmrules.bench.growth.Growth;
import org.crmrules.bench.million.Million;
import org.crmrules.bench.question.Kinds;
import org.crmrules.bench.question.QuestionBenchmark;
import org.crmrules.bench.question.QuestionTable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs everything, keeps the raw results, and prints them as ratios. */
public final class Benchmarks {

  private static final boolean QUICK = Boolean.getBoolean("crm.bench.quick");
  private static final String ONLY = System.getProperty("crm.bench.only", "");
  private static final Path RESULTS =
      Path.of(System.getProperty("crm.bench.results", "target/benchmarks"));

  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param arguments none are looked at
   */
  public static void main(String... arguments) throws Exception {
    Files.createDirectories(RESULTS);
    List<String> names = Contenders.names().stream().filter(name -> name.contains(ONLY)).toList();
    if (!names.isEmpty()) {
      Agreement.check(Contenders.names());
      System.out.println("All contenders decide the same. Measuring: " + names);
    }
    Table table = new Table();
    if (!names.isEmpty()) {
      table.throughput(run("throughput", decisions(names, 1).mode(Mode.Throughput)));
      table.twoThreads(run("two-threads", decisions(names, 2).mode(Mode.Throughput)));
      table.latency(run("latency", decisions(names, 1).mode(Mode.SampleTime)));
    }
    if ("batch".contains(ONLY)) {
      table.batch(
          run(
              "batch",
              options(1)
                  .include(BatchBenchmark.class.getName())
                  .mode(Mode.SingleShotTime)
                  .forks(QUICK ? 1 : 3)
                  .warmupIterations(QUICK ? 5 : 20)
                  .measurementIterations(QUICK ? 5 : 20)));
    }
    if (!names.isEmpty() || "batch".contains(ONLY)) {
      System.out.println(table.text(QUICK));
    }
    List<String> questions = Kinds.names().stream().filter(name -> name.contains(ONLY)).toList();
    if (!questions.isEmpty()) {
      Kinds.check(questions);
      System.out.println("All ways answer the same. Measuring: " + questions);
      System.out.println(QuestionTable.of(run("questions", ways(questions))));
    }
    if ("growth".contains(ONLY)) {
      System.out.println(Growth.measure(RESULTS.resolve("growth.json"), QUICK));
      System.out.println(Growth.measureQuestions(RESULTS.resolve("growth-questions.json")));
    }
    if ("cold-start".contains(ONLY)) {
      ColdStarts.main(QUICK ? "1" : "5");
    }
    if ("million".contains(ONLY)) {
      Million.main();
    }
    System.out.println("Raw results: " + RESULTS);
  }

  private static ChainedOptionsBuilder ways(List<String> questions) {
    return timed(options(1))
        .include(QuestionBenchmark.class.getName())
        .param(
            "way",
            Stream.concat(Stream.of(Kinds.BASE), questions.stream())
                .distinct()
                .toArray(String[]::new))
        .warmupTime(TimeValue.seconds(2)) // some ask many times as much code as a grade
        .mode(Mode.Throughput);
  }

  private static ChainedOptionsBuilder decisions(List<String> contenders, int threads) {
    return timed(options(threads))
        .include(DecisionBenchmark.class.getName())
        .param("contender", contenders.toArray(new String[0]));
  }

  private static ChainedOptionsBuilder timed(ChainedOptionsBuilder options) {
    return options
        .warmupIterations(QUICK ? 3 : 5)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(QUICK ? 2 : 5)
        .measurementTime(TimeValue.seconds(1));
  }

  /** The same for all: one method in each JVM, a small heap, the collector of the JDK. */
  private static ChainedOptionsBuilder options(int threads) {
    return new OptionsBuilder()
        .threads(threads)
        .forks(1)
        .jvmArgs(
            "-Xmx1g",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dlog4j2.StatusLogger.level=OFF") // of what OpenL reads workbooks with
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
  }

  private static Collection<RunResult> run(String name, ChainedOptionsBuilder options)
      throws RunnerException {
    System.out.println("… " + name);
    return new Runner(
            options
                .resultFormat(ResultFormatType.JSON)
                .result(RESULTS.resolve(name + ".json").toString())
                .build())
        .run();
  }
}
