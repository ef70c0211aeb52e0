package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.Reason;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.RulePackException;
import org.crmrules.pack.ScenarioResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs whose rules weigh, award, count and make exceptions, as an analyst writes them. */
class ReckoningPacksTest {

  private static final Path PACKS = Path.of("src/test/resources/reckoning-packs");
  private static final Instant AS_OF = Instant.parse("2026-03-02T01:00:00Z");

  @TempDir private Path temp;

  @Test
  void theirScenariosHold() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PACKS))) {
      assertThat(rules.scenarios()).hasSize(14).allMatch(ScenarioResult::passed);
    }
  }

  @Test
  void anExceptionSaysInItsReasonHowTheStepsShrink() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PACKS))) {
      Complaint complaint =
          Complaint.of("K1", ComplaintSubject.QUALITY)
              .acceptedAt(AS_OF)
              .with("customerGrade", "A")
              .build();
      ComplaintClock clock = rules.complaints().clock(complaint, AS_OF);

      assertThat(reason(clock.reasons(), "T-011").concluded())
          .containsExactly(
              "limit.overallAtMostDays(10)", "LOOK: 4 days", "REPLY: 4 days", "TAKE: 2 days");
      assertThat(reason(clock.reasons(), "T-011").decisive()).isTrue();
    }
  }

  @Test
  void aRuleThatAnExceptionStandsForDoesNotDecide() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PACKS))) {
      Complaint complaint =
          Complaint.of("K1", ComplaintSubject.QUALITY)
              .acceptedAt(AS_OF)
              .circumstances(List.of("AT_A_FAIR"))
              .build();
      ComplaintClock clock = rules.complaints().clock(complaint, AS_OF);

      assertThat(clock.whole().limit().amount()).isEqualTo(20);
      // The rule still says what the steps may take.
      assertThat(reason(clock.reasons(), "T-010").decisive()).isTrue();
    }
  }

  private static Reason reason(List<Reason> reasons, String rule) {
    return reasons.stream().filter(r -> r.ruleId().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void withoutTheExceptionTheTwoLimitsAreAConflict() {
    refused(
        "ten-days", "limits.drl", " @insteadOf(\"T-010\")", "", "CR-504", "20 and 15|15 and 20");
  }

  @Test
  void anExceptionInAnotherUnitIsAConflict() {
    refused(
        "ten-days",
        "limits.drl",
        "limit.overallAtMostDays(10)",
        "limit.overallAtMostHours(10)",
        "CR-504",
        "overallDays\\(15\\) and overallAtMostHours\\(10\\)");
  }

  @Test
  void weightsThatDoNotMakeAHundredAreRefused() {
    refused(
        "price-factor",
        "score.drl",
        "weigh(\"PRICE\", 40)",
        "weigh(\"PRICE\", 30)",
        "CR-509",
        "make 90 together");
  }

  @Test
  void aCodeThatIsCountedInTwoWaysIsRefused() {
    refused(
        "incidents",
        "counts.drl",
        "tally.one(\"LATE\")",
        "tally.one(\"LOSS\")",
        "CR-313",
        "the code is counted by one elsewhere");
  }

  private void refused(
      String pack, String file, String from, String to, String code, String pattern) {
    PackFolder.copy(PACKS.resolve(pack), temp.resolve(pack));
    PackFolder.edit(temp.resolve(pack).resolve("1.0.0").resolve(file), from, to);

    assertThatThrownBy(() -> CrmRules.load(PackSource.directory(temp)))
        .isInstanceOfSatisfying(
            RulePackException.class,
            e ->
                assertThat(e.problems())
                    .anySatisfy(
                        p -> {
                          assertThat(p.code()).isEqualTo(code);
                          assertThat(p.en()).containsPattern(pattern);
                          assertThat(p.zh())
                              .as("no unit of another language")
                              .doesNotContainPattern("\\b(days?|hours?|months?|percent|times)\\b");
                        }));
  }
}
