package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.RealPacks;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;
import org.crmrules.grading.ReviewDecision.Result;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a review needs, and what it keeps. */
class ReviewTest {

  private static final Instant AS_OF = Instant.parse("2026-02-01T01:00:00Z");
  private static final LocalDate GRADED = LocalDate.of(2026, 1, 15);
  private static final CustomerProfile CUSTOMER =
      CustomerProfile.of("C1")
          .amountLast12Months(BigDecimal.ZERO)
          .ordersLast12Months(1)
          .with("companySize", "SMALL")
          .build();
  private static final RecordedGrade GRADE = RecordedGrade.of("C1", "B", GRADED).build();

  private final DroolsGrading weighted = new DroolsGrading(RealPacks.shipped("customer-weighted"));

  @Test
  void whatIsKeptOfAReviewSaysWhichSchemeAndVersionGaveTheLevel() {
    RecordedGrade after = weighted.review(CUSTOMER, GradeHistory.NONE, AS_OF).after();

    assertThat(after)
        .isEqualTo(
            RecordedGrade.of("C1", "D", LocalDate.of(2026, 2, 1))
                .scheme("customer-weighted")
                .version("1.0.0")
                .build());
  }

  /** T-08: no level is turned into one of another scheme. */
  @Test
  void aGradeOfAnotherSchemeIsRefused() {
    GradeHistory history = GradeHistory.of(GRADE.toBuilder().scheme("partner").build());

    assertThatThrownBy(() -> weighted.review(CUSTOMER, history, AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining(
            "history.grade.scheme (partner) must be the pack that is asked, customer-weighted");
  }

  @Test
  void whatIsAboutSomebodyElseOrLiesAheadOrIsNoLevelIsRefused() {
    GradeHistory history =
        GradeHistory.of(RecordedGrade.of("C2", "E", LocalDate.of(2026, 2, 2)).build())
            .withOverrides(List.of(LevelOverride.of("C3").build()));

    assertThatThrownBy(() -> weighted.review(CUSTOMER, history, AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("history.grade.customerId (C2) must be the customer")
        .hasMessageContaining("history.grade.level (E) must be one of [A, B, C, D]")
        .hasMessageContaining("history.grade.gradedOn (2026-02-02)")
        .hasMessageContaining("history.overrides[0].customerId (C3)");
  }

  @Test
  void twoOverridesThatHoldAndDifferAreAConflict() {
    LevelOverride one =
        LevelOverride.of("C1")
            .level("A")
            .reason("new contract")
            .approver("M1")
            .validUntil(LocalDate.of(2026, 6, 30))
            .build();
    GradeHistory history =
        GradeHistory.of(GRADE).withOverrides(List.of(one, one.toBuilder().level("C").build()));

    assertThatThrownBy(() -> weighted.review(CUSTOMER, history, AS_OF))
        .isInstanceOfSatisfying(
            DecisionException.class, e -> assertThat(e.rules()).containsExactly("G-027a"));
  }

  @Test
  void aPackWithoutReviewsAndOneThatRanksSaySo() {
    CustomerProfile customer = CustomerProfile.of("C1").build();

    assertThatThrownBy(
            () ->
                new DroolsGrading(RealPacks.shipped("customer-amount"))
                    .review(customer, GradeHistory.NONE, AS_OF))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("anything about reviews");
    assertThatThrownBy(
            () ->
                new DroolsGrading(RealPacks.shipped("sales-share"))
                    .review(customer, GradeHistory.NONE, AS_OF))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("a review must be given what a ranking found. Maybe ask rank");
  }

  /**
   * G-11, T-08: of the pack that ranks, by its levels, and only where it cannot find one itself.
   */
  @Test
  void aReviewOfAPackThatRanksTakesWhatTheRankingFound() {
    DroolsGrading tiers = new DroolsGrading(RealPacks.shipped("customer-tier"));
    CustomerProfile customer =
        CustomerProfile.of("C1")
            .amountLast12Months(BigDecimal.TEN)
            .ordersLast12Months(1)
            .with("loyaltyScore", BigDecimal.TEN)
            .build();
    GradingDecision ranked = tiers.rank(List.of(customer), AS_OF).customers().get(0);
    GradeHistory history =
        GradeHistory.of(RecordedGrade.of("C1", "GENERAL", GRADED.minusMonths(3)).build());

    assertThat(ranked.grade()).isEqualTo("VIP");
    assertThat(tiers.review(customer, history.withFound(ranked), AS_OF).after().level())
        .isEqualTo("VIP");
    GradeHistory foreign =
        new GradeHistory(history.grade(), List.of(), List.of(), List.of(), new CustomerGrade("A"));
    assertThatThrownBy(() -> tiers.review(customer, foreign, AS_OF))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("history.found.level (A) must be one of");
    GradeHistory given =
        new GradeHistory(GRADE, List.of(), List.of(), List.of(), new CustomerGrade("A"));
    assertThatThrownBy(() -> weighted.review(CUSTOMER, given, AS_OF))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("finds the level of a customer itself");
  }

  /** G-12: an event calls for a review once, and one that the last grading knew does not. */
  @Test
  void anEventCallsForAReviewUntilItIsReviewed(@TempDir Path folder) {
    Path pack = folder.resolve("customer-medal/1.0.0");
    PackFolder.copy(PackFolder.RULES.resolve("customer-medal/1.0.0"), pack);
    PackFolder.edit(pack.resolve("pack.yaml"), "status: released", "status: draft");
    PackFolder.edit(
        pack.resolve("pack.yaml"),
        "  causes:\n",
        """
          events:
            MAJOR_COMPLAINT: { zh: 重大投诉, en: major complaint }
          causes:
            COMPLAINED: { zh: 有重大投诉, en: there was a major complaint }
        """);
    PackFolder.edit(
        pack.resolve("review.drl"),
        "CustomerProfile( amountChange >= 0.3 || amountChange <= -0.3 )\nthen\n"
            + "    review.due(\"SPENDING_CHANGED\");\nend\n",
        """
        CustomerProfile( amountChange >= 0.3 || amountChange <= -0.3 )
        then
            review.due("SPENDING_CHANGED");
        end

        rule "O-900 major complaint" @clause("own") @zh("有重大投诉") @en("There was a major complaint")
        when
            exists ChangeEvent( event == "MAJOR_COMPLAINT" )
        then
            review.due("COMPLAINED");
        end
        """);
    PackFolder.edit(
        pack.resolve("review.drl"),
        "import org.crmrules.grading.CustomerGrade;",
        "import org.crmrules.grading.ChangeEvent;\nimport org.crmrules.grading.CustomerGrade;");
    GradeHistory history =
        GradeHistory.of(RecordedGrade.of("C1", "BRONZE", GRADED).build())
            .withEvents(
                List.of(
                    ChangeEvent.of("C1", "MAJOR_COMPLAINT", GRADED).build(),
                    ChangeEvent.of("C1", "MAJOR_COMPLAINT", GRADED.minusDays(9)).build()));
    CustomerProfile customer = CustomerProfile.of("C1").build();

    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      GradingService medals = rules.grading("customer-medal").draft("1.0.0");
      assertThat(medals.review(customer, history, AS_OF).due()).isEmpty();
      ReviewDecision decision =
          medals.review(
              customer,
              history.withEvents(
                  List.of(ChangeEvent.of("C1", "MAJOR_COMPLAINT", GRADED.plusDays(1)).build())),
              AS_OF);
      assertThat(decision.due()).containsExactly("COMPLAINED");
      assertThat(decision.result()).isEqualTo(Result.NOT_GRADED);
    }
  }
}
