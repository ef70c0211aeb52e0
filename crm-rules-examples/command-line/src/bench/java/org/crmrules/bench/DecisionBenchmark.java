package org.crmrules.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crmrules.bench.contender.Contenders;
import org.crmrules.grading.CustomerProfile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision, by the contender named; each contender has a JVM of its own. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

  /** What decides, shared by the threads. */
  @State(Scope.Benchmark)
  public static class Deciding {

    /** The name of the contender. */
    @Param("ours")
    public String contender;

    Contender shared;

    /** Builds it, outside the time that is measured. */
    @Setup
    public void build() {
      shared = Contenders.named(contender);
    }
  }

  /** A thread goes through the customers in order. */
  @State(Scope.Thread)
  public static class Asking {

    private List<CustomerProfile> customers;
    private Contender contender;
    private int next;

    /** Takes what the thread decides by. */
    @Setup
    public void join(Deciding deciding) {
      contender = deciding.shared.forThread();
      customers = contender.facts(Workload.customers());
    }

    CustomerProfile customer() {
      next = next + 1 == customers.size() ? 0 : next + 1;
      return customers.get(next);
    }
  }

  /** One decision. */
  @Benchmark
  public Object decide(Asking asking) {
    return asking.contender.decide(asking.customer());
  }
}
