package org.crmrules.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.CrmRules;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A million decisions as a host would ask for them, a stream in and a stream out; and the same
 * customers one at a time.
 */
@State(Scope.Benchmark)
public class BatchBenchmark {

  static final int BATCH = 1_000_000;

  /** How many different customers there are; fewer than the batch are asked about again. */
  @Param({"1000", "1000000"})
  public int different;

  private List<CustomerProfile> customers;
  private CrmRules rules;
  private GradingService grading;

  /** Loads the pack, outside the time that is measured. */
  @Setup
  public void load() {
    List<CustomerProfile> some = Workload.customers(different);
    customers = IntStream.range(0, BATCH).mapToObj(i -> some.get(i % different)).toList();
    rules = CrmRules.load(PackSource.classPath(getClass().getClassLoader(), "bench-packs"));
    grading = rules.grading();
  }

  /** Closes the door. */
  @TearDown
  public void close() {
    rules.close();
  }

  /** A million decisions, each taken as the single ones are. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void batch(Blackhole taken) {
    grading.grade(customers.stream(), Workload.AS_OF).forEach(taken::consume);
  }

  /** The same decisions, each asked for by itself. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void oneByOne(Blackhole taken) {
    for (CustomerProfile customer : customers) {
      taken.consume(grading.grade(customer, Workload.AS_OF));
    }
  }
}
