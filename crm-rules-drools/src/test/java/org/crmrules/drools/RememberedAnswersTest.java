package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmrules.Limits;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;

/**
 * What is remembered for a whole cell is what the rules say of each question in it: a pack that
 * remembers answers as one that asks the rules every time, with the same reasons. Each question is
 * like many others, but for what rules say of it.
 */
class RememberedAnswersTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final int QUESTIONS = 600;

  private static <Q> void answersAlike(
      String pack, Function<Random, Q> question, BiFunction<RunningPack, Q, ?> answer) {
    RunningPack remembering = RealPacks.shipped(pack);
    RunningPack forgetful =
        new RunningPack(remembering.compiled(), Limits.defaults().withRemembered(0));
    Random random = new Random(46);
    for (int i = 0; i < QUESTIONS; i++) {
      Q asked = question.apply(random);
      assertThat(answer.apply(remembering, asked))
          .as("%s", asked)
          .isEqualTo(answer.apply(forgetful, asked));
    }
  }

  private static LocalDate ago(Random random, int days) {
    return TODAY.minusDays(random.nextInt(days));
  }

  private static String code(Random random, String prefix, int count) {
    int code = random.nextInt(count + 1);
    return code == count ? null : prefix + code;
  }

  private record Claimed(PoolCustomer customer, Representative person) {}

  private static PoolCustomer.Builder complete() {
    return PoolCustomer.of("P-1")
        .name("N")
        .contact("C")
        .phone("13800100000")
        .source("WEB")
        .grade("B");
  }

  private static Claimed claimed(Random random) {
    List<RecentOwner> former = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      former.add(RecentOwner.of("R-" + random.nextInt(9)).releasedOn(ago(random, 60)).build());
    }
    return new Claimed(
        complete()
            .region(code(random, "REG-", 4))
            .product(code(random, "LINE-", 4))
            .introducedBy(code(random, "TEAM-", 3))
            .inPoolSince(ago(random, 60))
            .previousOwnerId(code(random, "R-", 9))
            .releasedOn(ago(random, 60))
            .recentOwners(former)
            .build(),
        Representative.of("R-1").regions(List.of("REG-1")).products(List.of("LINE-1")).build());
  }

  @Test
  void claimsOfWhatRulesSayOfACustomer() {
    answersAlike(
        "customer-pool",
        RememberedAnswersTest::claimed,
        (pack, asked) ->
            new DroolsPool(pack).claim(asked.customer(), asked.person(), List.of(), AS_OF));
  }

  /** The same cell, another region: each is told its own. */
  @Test
  void aClaimIsToldTheRegionOfItsOwnCustomer() {
    DroolsPool pool = new DroolsPool(RealPacks.shipped("customer-pool"));
    Representative person = Representative.of("R-1").regions(List.of("REG-9")).build();
    for (String region : List.of("REG-1", "REG-2", "REG-3")) {
      PoolCustomer customer = complete().region(region).inPoolSince(TODAY.minusDays(40)).build();

      ClaimDecision decision = pool.claim(customer, person, List.of(), AS_OF);

      assertThat(decision.obstacles())
          .singleElement()
          .satisfies(one -> assertThat(one.details()).containsExactly(region));
      assertThat(decision.reasons())
          .anySatisfy(
              reason ->
                  assertThat(reason.concluded()).containsExactly("demand.region(" + region + ")"));
    }
  }

  @Test
  void recalls() {
    answersAlike(
        "customer-pool",
        random ->
            claimed(random).customer().toBuilder()
                .ownerId("R-1")
                .keyAccount(random.nextInt(9) == 0)
                .ownedSince(ago(random, 200))
                .lastFollowUpOn(random.nextBoolean() ? ago(random, 60) : null)
                .build(),
        (pack, customer) -> new DroolsPool(pack).protection(customer, List.of(), AS_OF));
  }

  @Test
  void ratingsHoweverManyDocumentsThereAre() {
    answersAlike(
        "supplier",
        random -> {
          List<SupplierDocument> documents = new ArrayList<>();
          List<String> types = List.of("BUSINESS_LICENCE", "TAX_REGISTRATION", "INSPECTION_REPORT");
          for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate issued = ago(random, 700);
            documents.add(
                SupplierDocument.of(types.get(random.nextInt(types.size())))
                    .number(random.nextBoolean() ? "91350100M000100Y43" : "3501")
                    .issuedOn(issued)
                    .validUntil(issued.plusDays(random.nextInt(900)))
                    .build());
          }
          return SupplierRecord.of(
                  "S-1", random.nextInt(3) == 0 ? SupplierState.SUSPENDED : SupplierState.NORMAL)
              .dueLots(10)
              .onTimeLots(random.nextInt(11))
              .receivedLots(10)
              .acceptedLots(random.nextInt(11))
              .creditScore(BigDecimal.valueOf(random.nextInt(1_001), 1))
              .brewingRawMaterial(random.nextBoolean())
              .documents(documents)
              .build();
        },
        (pack, supplier) -> new DroolsSuppliers(pack).rate(supplier, AS_OF));
  }

  private record Reviewed(CustomerProfile customer, GradeHistory history) {}

  /** An override says the level that it sets. */
  @Test
  void reviewsWithOverridesAndEvents() {
    List<String> levels = List.of("A", "B", "C", "D");
    answersAlike(
        "customer-weighted",
        random -> {
          List<ChangeEvent> events = new ArrayList<>();
          for (int i = random.nextInt(3); i > 0; i--) {
            events.add(ChangeEvent.of("C-1", "MARKET_CHANGE", ago(random, 90)).build());
          }
          List<LevelOverride> overrides = new ArrayList<>();
          if (random.nextInt(3) == 0) {
            overrides.add(
                LevelOverride.of("C-1")
                    .level(levels.get(random.nextInt(4)))
                    .reason("known")
                    .approver("M-1")
                    .validUntil(TODAY.plusDays(random.nextInt(30) - 3))
                    .build());
          }
          return new Reviewed(
              CustomerProfile.of("C-1")
                  .amountLast12Months(BigDecimal.valueOf(random.nextInt(1_500_000)))
                  .ordersLast12Months(random.nextInt(30))
                  .potentialScore(BigDecimal.valueOf(random.nextInt(101)))
                  .build()
                  .with("companySize", "SMALL"),
              GradeHistory.of(
                      RecordedGrade.of("C-1", levels.get(random.nextInt(4)), ago(random, 120))
                          .build())
                  .withEvents(events)
                  .withOverrides(overrides));
        },
        (pack, asked) -> new DroolsGrading(pack).review(asked.customer(), asked.history(), AS_OF));
  }
}
