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

/** A million decisions as a host would ask for them: a stream in, a stream out. */
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
    customers = Workload.customers(different);
    rules = CrmRules.load(PackSource.classPath(getClass().getClassLoader(), "bench-packs"));
    grading = rules.grading();
  }

  /** Closes the door. */
  @TearDown
  public void close() {
    rules.close();
  }

  /** How many of a million customers are called back every month. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long million() {
    return grading
        .grade(
            IntStream.range(0, BATCH).mapToObj(i -> customers.get(i % customers.size())),
            Workload.AS_OF)
        .mapToInt(decision -> decision.plan().callbackEveryMonths())
        .filter(months -> months == 1)
        .count();
  }
}
