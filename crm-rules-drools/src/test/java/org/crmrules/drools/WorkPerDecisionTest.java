package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.Limits;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.drools.why.Explainer;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;

/**
 * How much work a decision is, counted and not timed, so that a slip in speed is caught on any
 * machine. The benchmarks say how long it takes.
 */
class WorkPerDecisionTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  /** Above what a decision needs before the compiler has seen it often, far below a session. */
  private static final long MOST_BYTES_OF_RULES = 4_608;

  /** The same where the answer is remembered: the decision, and what its reasons are made of. */
  private static final long MOST_BYTES_OF_MEMORY = 1_024;

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

  private static long bytesADecision(RunningPack pack) {
    return bytesADecision(pack, customers());
  }

  private static long bytesADecision(RunningPack pack, List<CustomerProfile> customers) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    DroolsGrading grading = new DroolsGrading(pack);
    List<GradingDecision> kept = new ArrayList<>(customers.size());
    for (int warm = 0; warm < 20; warm++) {
      kept.clear();
      customers.forEach(c -> kept.add(grading.grade(c, AS_OF)));
    }
    kept.clear();
    long before = threads.getCurrentThreadAllocatedBytes();
    customers.forEach(c -> kept.add(grading.grade(c, AS_OF)));
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(kept).hasSameSizeAs(customers);
    return bytes / customers.size();
  }

  @Test
  void aDecisionByTheRulesAllocatesLittle() {
    RunningPack forgetful = new RunningPack(PACK.compiled(), Limits.defaults().withRemembered(0));

    assertThat(bytesADecision(forgetful)).isPositive().isLessThan(MOST_BYTES_OF_RULES);
  }

  @Test
  void aDecisionFromMemoryAllocatesNextToNothing() {
    assertThat(bytesADecision(PACK)).isPositive().isLessThan(MOST_BYTES_OF_MEMORY);
  }

  /** Who asks why is looked on while he asks; who does not is not, before and after. */
  @Test
  void whoDoesNotAskWhyPaysNothingForIt() {
    CustomerProfile customer = customers().get(50);
    new DroolsGrading(PACK).otherLevels(customer, AS_OF);
    Explainer.of(
        PACK,
        versions ->
            QuestionCatalogue.named(PackDomain.GRADING, "grade")
                .answer(
                    versions,
                    new WrittenQuestion(
                        "", 1, "customer-amount", null, "grade", AS_OF, List.of(customer))));
    long before = bytesADecision(PACK);

    assertThat(before).isPositive().isLessThan(MOST_BYTES_OF_MEMORY);
    // Asked while somebody looks on, it remembers nothing, and tries every rule.
    assertThat(bytesADecision(PACK.seenBy((pack, rules, facts) -> {}))).isGreaterThan(before);
  }

  /** The rules of the one look at fields of the pack's own, those of the other at ours. */
  @Test
  void aDecisionByFieldsOfThePackAllocatesNextToNothing() {
    RunningPack own = RealPacks.ofFolder("src/test/resources/own-packs").get("five-indicators");
    List<CustomerProfile> customers =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    CustomerProfile.of("C-" + i)
                        .with("satisfaction", i % 101)
                        .with("margin", BigDecimal.valueOf(i % 100, 2))
                        .with("overdueDays", i % 60)
                        .build())
            .toList();

    assertThat(bytesADecision(own, customers)).isPositive().isLessThan(MOST_BYTES_OF_MEMORY);
  }
}
