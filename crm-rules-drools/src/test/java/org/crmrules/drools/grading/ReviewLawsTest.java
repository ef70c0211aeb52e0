package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.RealPacks;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.LevelConsent;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;
import org.crmrules.grading.ReviewDecision.Result;

/** Laws of reviews by the weighted scheme, and by that of partners where somebody must agree. */
class ReviewLawsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);
  private static final Instant AS_OF = Instant.parse("2026-05-31T01:00:00Z");
  private static final List<String> LEVELS = List.of("A", "B", "C", "D");

  private final DroolsGrading weighted = new DroolsGrading(RealPacks.shipped("customer-weighted"));
  private final DroolsGrading partners = new DroolsGrading(RealPacks.shipped("partner"));

  @Provide
  Arbitrary<CustomerProfile> customers() {
    return Combinators.combine(
            Arbitraries.of("0", "200000", "1000000").map(BigDecimal::new).injectNull(0.1),
            Arbitraries.of(0, 1, 6, 24),
            Arbitraries.of("0", "50", "100").map(BigDecimal::new).injectNull(0.2),
            Arbitraries.of("-0.5", "0", "0.3"))
        .as(
            (amount, orders, potential, change) ->
                CustomerProfile.of("C1")
                    .amountLast12Months(amount)
                    .ordersLast12Months(orders)
                    .potentialScore(potential)
                    .with("companySize", "SMALL")
                    .with("amountChange", new BigDecimal(change))
                    .build());
  }

  @Provide
  Arbitrary<GradeHistory> histories() {
    Arbitrary<RecordedGrade> grades =
        Combinators.combine(
                Arbitraries.of(LEVELS),
                Arbitraries.integers().between(0, 200),
                Arbitraries.integers().between(-5, 40).injectNull(0.6))
            .as(
                (level, daysAgo, left) ->
                    RecordedGrade.of("C1", level, TODAY.minusDays(daysAgo))
                        .overriddenUntil(left == null ? null : TODAY.plusDays(left))
                        .build());
    return Combinators.combine(grades.injectNull(0.1), overrides().list().ofMaxSize(3))
        .as((grade, overrides) -> GradeHistory.of(grade).withOverrides(overrides))
        .filter(ReviewLawsTest::agrees);
  }

  private static Arbitrary<LevelOverride> overrides() {
    return Combinators.combine(
            Arbitraries.of("A", "D").injectNull(0.2),
            Arbitraries.of("new contract").injectNull(0.2),
            Arbitraries.of("M1").injectNull(0.2),
            Arbitraries.integers().between(-3, 30).injectNull(0.2))
        .as(
            (level, reason, approver, left) ->
                LevelOverride.of("C1")
                    .level(level)
                    .reason(reason)
                    .approver(approver)
                    .validUntil(left == null ? null : TODAY.plusDays(left))
                    .build());
  }

  private static boolean counts(LevelOverride one) {
    return one.level() != null
        && one.reason() != null
        && one.approver() != null
        && one.validUntil() != null
        && !one.validUntil().isBefore(TODAY);
  }

  /** Two overrides that hold and differ are a conflict of the pack, and no subject here. */
  private static boolean agrees(GradeHistory history) {
    return history.overrides().stream()
            .filter(ReviewLawsTest::counts)
            .map(LevelOverride::level)
            .distinct()
            .count()
        < 2;
  }

  private static String level(RecordedGrade grade) {
    return grade == null ? null : grade.level();
  }

  /** What O-011, O-012, G-026 and G-027 say, written down a second time. */
  private static String expected(CustomerProfile customer, GradeHistory history, String found) {
    String set =
        history.overrides().stream()
            .filter(ReviewLawsTest::counts)
            .map(LevelOverride::level)
            .findAny()
            .orElse(null);
    RecordedGrade before = history.grade();
    if (set != null || before == null) {
      return set == null && !found.equals(GradingDecision.UNGRADED) ? found : set;
    }
    LocalDate end = before.overriddenUntil();
    boolean over = end != null && end.isBefore(TODAY);
    boolean none = customer.ordersLast12Months() == 0;
    boolean changed = !"0".equals(customer.custom().get("amountChange").toString());
    boolean due = over || none || changed || !before.gradedOn().plusMonths(3).isAfter(TODAY);
    int from = LEVELS.indexOf(before.level());
    int to = due && LEVELS.contains(found) ? LEVELS.indexOf(found) : from;
    int reached = over ? to : Math.max(from - 1, Math.min(to, from + 1));
    return none ? "D" : LEVELS.get(reached);
  }

  @Property
  void aReviewComesToWhatTheRulesSay(
      @ForAll("customers") CustomerProfile customer, @ForAll("histories") GradeHistory history) {
    ReviewDecision decision = weighted.review(customer, history, AS_OF);

    assertThat(level(decision.after()))
        .isEqualTo(expected(customer, history, weighted.grade(customer, AS_OF).grade()));
  }

  @Property
  void aReviewNeverMovesMoreThanTheStepOfThePackUnlessSomethingHardSaysSo(
      @ForAll("customers") CustomerProfile customer, @ForAll("histories") GradeHistory history) {
    ReviewDecision decision = weighted.review(customer, history, AS_OF);
    boolean hard =
        decision.before() == null
            || !decision.anyStep().isEmpty()
            || decision.due().contains("NO_ORDERS")
            || decision.labels().contains("OVERRIDDEN");

    if (!hard) {
      assertThat(LEVELS.indexOf(level(decision.after())))
          .isBetween(
              LEVELS.indexOf(level(decision.before())) - 1,
              LEVELS.indexOf(level(decision.before())) + 1);
    }
  }

  @Property
  void theNextReviewIsDueOnItsDayAndNotBefore(@ForAll("histories") GradeHistory history) {
    CustomerProfile customer =
        CustomerProfile.of("C1")
            .amountLast12Months(BigDecimal.ZERO)
            .ordersLast12Months(1)
            .with("companySize", "SMALL")
            .build();
    ReviewDecision decision = weighted.review(customer, history, AS_OF);
    GradeHistory next = GradeHistory.of(decision.after());
    Instant day = decision.nextOn().atTime(12, 0).toInstant(java.time.ZoneOffset.ofHours(8));

    assertThat(decision.nextOn()).isAfter(TODAY);
    assertThat(weighted.review(customer, next, AS_OF).result()).isEqualTo(Result.NOT_DUE);
    assertThat(weighted.review(customer, next, day.minusSeconds(86_400)).result())
        .isEqualTo(Result.NOT_DUE);
    assertThat(weighted.review(customer, next, day).result()).isIn(Result.KEPT, Result.CHANGED);
  }

  @Provide
  Arbitrary<List<LevelConsent>> consents() {
    return Combinators.combine(
            Arbitraries.of("SHENGCHANG", "MARKET_DEVELOPMENT", "UNIT_IN_CHARGE"),
            Arbitraries.of("A", "B"),
            Arbitraries.of(true, true, false),
            Arbitraries.integers().between(0, 3))
        .as(
            (body, level, agreed, daysAgo) ->
                new LevelConsent("C1", body, level, agreed, TODAY.minusDays(daysAgo)))
        .list()
        .ofMaxSize(6);
  }

  /** both, by their last word on this level since the last grading, and nobody by silence. */
  @Property
  void nothingChangesUnlessBothAgree(
      @ForAll("consents") List<LevelConsent> consents, @ForAll Random random) {
    CustomerProfile customer =
        CustomerProfile.of("C1").with("admittedOn", LocalDate.of(2025, 1, 10)).build();
    for (String part : List.of("region", "trackRecord", "performance", "credit")) {
      customer = customer.with(part + "Score", new BigDecimal("60"));
    }
    customer =
        customer
            .with("confirmedOnSite", List.of("ADDRESS", "STAFF", "EQUIPMENT"))
            .with(
                "archiveProven",
                List.of(
                    "REGION",
                    "NETWORK",
                    "TRACK_RECORD",
                    "PERFORMANCE",
                    "COMPLETION_REVIEW",
                    "CREDIT_STANDING"))
            .with("bidWon", true);
    GradeHistory history =
        GradeHistory.of(RecordedGrade.of("C1", "B", TODAY.minusDays(2)).build())
            .withConsents(consents);
    ReviewDecision decision = partners.review(customer, history, AS_OF);
    List<LevelConsent> shuffled = new ArrayList<>(consents);
    Collections.shuffle(shuffled, random);

    assertThat(decision.proposed()).isEqualTo("A");
    assertThat(level(decision.after()))
        .isEqualTo(
            agrees("SHENGCHANG", consents) && agrees("MARKET_DEVELOPMENT", consents) ? "A" : "B");
    assertThat(partners.review(customer, history.withConsents(shuffled), AS_OF))
        .isEqualTo(decision);
  }

  private static boolean agrees(String body, List<LevelConsent> consents) {
    for (int daysAgo = 0; daysAgo <= 2; daysAgo++) {
      LocalDate day = TODAY.minusDays(daysAgo);
      List<LevelConsent> said =
          consents.stream()
              .filter(c -> c.body().equals(body) && c.level().equals("A") && c.on().equals(day))
              .toList();
      if (!said.isEmpty()) {
        return said.stream().allMatch(LevelConsent::agreed);
      }
    }
    return false;
  }
}
