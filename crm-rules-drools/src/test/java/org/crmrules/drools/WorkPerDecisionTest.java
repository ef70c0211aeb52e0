package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.Limits;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.drools.why.Explainer;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;

/**
 * How much work a decision is, counted and not timed, so that a slip in speed is caught on any
 * machine. The benchmarks say how long it takes.
 */
class WorkPerDecisionTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  /** Above what a decision needs before the compiler has seen it often, far below a session. */
  private static final long MOST_BYTES_OF_RULES = 3_072;

  /** The same where the answer is remembered: the decision, and what its reasons are made of. */
  private static final long MOST_BYTES_OF_MEMORY = 768;

  /** A review asks the rules three times, for points, the level and what comes of it. */
  private static final long MOST_BYTES_OF_A_REVIEW = 2_048;

  private static final long MOST_BYTES_OF_A_RECALL = 1_024;
  private static final long MOST_BYTES_OF_A_CLAIM = 1_280;
  private static final long MOST_BYTES_OF_A_RATING = 2_048;

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

  // Of a review, a recall, a claim and a rating, where the answer is remembered.

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** Each question is another one; what they come to is told, with reasons that nobody reads. */
  private static <Q> long bytesAnAnswer(IntFunction<Q> question, Function<Q, ?> answer) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<Q> questions = IntStream.range(0, 200).mapToObj(question).toList();
    Object[] kept = new Object[questions.size()];
    long bytes = 0;
    for (int round = 0; round < 60; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < kept.length; i++) {
        kept[i] = answer.apply(questions.get(i));
      }
      bytes = threads.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(kept).doesNotContainNull();
    return bytes / kept.length;
  }

  @Test
  void aReviewAllocatesLittle() {
    DroolsGrading grading = new DroolsGrading(RealPacks.shipped("customer-weighted"));

    long bytes =
        bytesAnAnswer(
            i ->
                CustomerProfile.of("C-" + i)
                    .amountLast12Months(BigDecimal.valueOf(i * 10_000L))
                    .ordersLast12Months(i % 40)
                    .potentialScore(BigDecimal.valueOf(i % 101))
                    .build()
                    .with("companySize", "SMALL")
                    .with("amountChange", BigDecimal.valueOf(i % 100 - 50, 2)),
            customer ->
                grading.review(
                    customer,
                    GradeHistory.of(
                        RecordedGrade.of(customer.id(), "C", TODAY.minusDays(60)).build()),
                    AS_OF));

    assertThat(bytes).isPositive().isLessThan(MOST_BYTES_OF_A_REVIEW);
  }

  private static PoolCustomer.Builder customer(int i) {
    return PoolCustomer.of("P-" + i)
        .name("N-" + i)
        .contact("Zhang")
        .phone("1380010" + (1_000 + i))
        .region("REG-" + i % 9)
        .source("WEB")
        .grade(List.of("B", "C", "D").get(i % 3));
  }

  @Test
  void aRecallAllocatesLittle() {
    DroolsPool pool = new DroolsPool(RealPacks.shipped("customer-pool"));

    long bytes =
        bytesAnAnswer(
            i ->
                customer(i)
                    .ownerId("R-" + i % 7)
                    .ownedSince(TODAY.minusDays(i))
                    .lastFollowUpOn(TODAY.minusDays(i % 50))
                    .build(),
            customer -> pool.protection(customer, List.of(), AS_OF));

    assertThat(bytes).isPositive().isLessThan(MOST_BYTES_OF_A_RECALL);
  }

  /** Rules say of each customer which region it needs, and of each former owner who it was. */
  @Test
  void aClaimAllocatesLittleWhateverRulesSayOfTheCustomer() {
    DroolsPool pool = new DroolsPool(RealPacks.shipped("customer-pool"));
    Representative person =
        Representative.of("R-1").regions(List.of("REG-1", "REG-2")).team("TEAM-1").build();

    long bytes =
        bytesAnAnswer(
            i ->
                customer(i)
                    .product("LINE-" + i % 5)
                    .inPoolSince(TODAY.minusDays(i))
                    .previousOwnerId("R-" + i)
                    .releasedOn(TODAY.minusDays(i % 60))
                    .build(),
            customer -> pool.claim(customer, person, List.of(), AS_OF));

    assertThat(bytes).isPositive().isLessThan(MOST_BYTES_OF_A_CLAIM);
  }

  /** Of documents there are several, and not of every supplier as many. */
  @Test
  void aRatingAllocatesLittleHoweverManyDocumentsThereAre() {
    DroolsSuppliers suppliers = new DroolsSuppliers(RealPacks.shipped("supplier"));
    List<SupplierDocument> documents =
        Stream.of("BUSINESS_LICENCE", "TAX_REGISTRATION", "HYGIENE_LICENCE", "INSPECTION_REPORT")
            .map(
                type ->
                    SupplierDocument.of(type)
                        .number("350100123456")
                        .issuedOn(TODAY.minusMonths(5))
                        .validUntil(TODAY.plusMonths(5))
                        .build())
            .toList();

    long bytes =
        bytesAnAnswer(
            i ->
                SupplierRecord.of("S-" + i, SupplierState.NORMAL)
                    .dueLots(200)
                    .onTimeLots(200 - i % 50)
                    .receivedLots(200)
                    .acceptedLots(200 - i % 40)
                    .creditScore(BigDecimal.valueOf(i % 101))
                    .serviceScore(BigDecimal.valueOf(80))
                    .documents(documents.subList(0, i % 5))
                    .build(),
            supplier -> suppliers.rate(supplier, AS_OF));

    assertThat(bytes).isPositive().isLessThan(MOST_BYTES_OF_A_RATING);
  }
}
