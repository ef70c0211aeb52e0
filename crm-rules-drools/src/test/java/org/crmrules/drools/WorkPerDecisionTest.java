package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.junit.jupiter.api.Test;

/**
 * How much work a decision is, counted and not timed, so that a slip in speed is caught on any
 * machine. The benchmarks say how long it takes.
 */
class WorkPerDecisionTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  /** Above what a decision needs before the compiler has seen it often, far below a session. */
  private static final long MOST_BYTES = 4_096;

  private static final RunningPack PACK = RealPacks.shipped("customer-amount");

  private static List<CustomerProfile> customers() {
    return IntStream.range(0, 200)
        .mapToObj(
            i ->
                CustomerProfile.of("C-" + i)
                    .amountLast12Months(BigDecimal.valueOf(i * 10_000L))
                    .ordersLast12Months(i)
                    .monthsSinceLastTransaction(i % 15)
                    .build())
        .toList();
  }

  @Test
  void aDecisionAllocatesLittle() {
    List<CustomerProfile> customers = customers();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<GradingDecision> kept = new ArrayList<>(customers.size());
    for (int warm = 0; warm < 20; warm++) {
      kept.clear();
      customers.forEach(c -> kept.add(DroolsGrading.grade(PACK, c, AS_OF)));
    }
    kept.clear();
    long before = threads.getCurrentThreadAllocatedBytes();
    customers.forEach(c -> kept.add(DroolsGrading.grade(PACK, c, AS_OF)));
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(kept).hasSameSizeAs(customers);
    assertThat(bytes / customers.size()).isPositive().isLessThan(MOST_BYTES);
  }
}
