package org.crmrules.drools.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.trial.CoverageReport;
import org.crmrules.trial.CoverageReport.ConditionCoverage;
import org.crmrules.trial.CoverageReport.RuleCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the smallest pack by hand; on every shipped pack that each rule is fired by some case. */
class CoverageTest {

  @TempDir private Path temp;

  private static RuleCoverage rule(CoverageReport report, String id) {
    return report.rules().stream().filter(r -> r.rule().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void eachConditionIsCountedBothWaysAndEachRuleByTheCasesThatFireIt() {
    CoverageReport report = TrialPack.good(temp).covered();

    // Of the six cases one reaches 1,000, three know less than that, two know nothing.
    assertThat(report.scenarios()).isEqualTo(6);
    assertThat(rule(report, "G-017").conditions())
        .containsExactly(new ConditionCoverage(11, "amountLast12Months >= 1000", 1, 5));
    assertThat(rule(report, "G-017").firedBy())
        .containsExactly("mini/1.0.0/scenarios/G-017.yaml:3 刚好达到下限");
    assertThat(rule(report, "G-018").conditions())
        .containsExactly(new ConditionCoverage(20, "amountLast12Months != null", 4, 2));
    assertThat(rule(report, "G-022").firedBy()).hasSize(2);
    assertThat(report.clauses())
        .extracting(clause -> clause.clause() + " " + clause.rules() + " " + clause.fired())
        .containsExactly("G-17 [G-017] [G-017]", "G-18 [G-018] [G-018]");
  }

  /** Behind a condition that does not hold nobody has seen anything. */
  @Test
  void aConditionIsSeenOnlyWhereAllBeforeItHolds() {
    TrialPack pack =
        TrialPack.good(temp)
            .with(
                "grades.drl",
                "amountLast12Months >= 1000",
                "amountLast12Months >= 1000, ordersLast12Months < 7")
            .with("grades.drl", "采购额不低于", "{ordersLast12Months<7: …}")
            .with("grades.drl", "Purchases of", "{ordersLast12Months<7: …}")
            .with(
                "scenarios/G-017.yaml",
                "amountLast12Months: 1000 }",
                "amountLast12Months: 1000, ordersLast12Months: 2 }");

    assertThat(rule(pack.covered(), "G-017").conditions())
        .containsExactly(
            new ConditionCoverage(11, "amountLast12Months >= 1000", 1, 5),
            new ConditionCoverage(11, "ordersLast12Months < 7", 1, 0))
        .extracting(ConditionCoverage::bothWays)
        .containsExactly(true, false);
  }

  @Test
  void aRuleThatNoCaseFiresIsSilentAndItsClauseUntried() throws IOException {
    TrialPack pack = TrialPack.good(temp);
    Files.delete(pack.file("scenarios/G-017.yaml"));

    CoverageReport report = pack.covered();

    assertThat(rule(report, "G-017").firedBy()).isEmpty();
    assertThat(report.clauses().get(0).rules()).containsExactly("G-017");
    assertThat(report.clauses().get(0).fired()).isEmpty();
  }

  @Test
  void everyRuleOfEveryShippedPackIsFiredWhateverTheQuestion() {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      for (PackInfo pack : rules.packs()) {
        CoverageReport report =
            rules.trials().coverage(pack.policy().pack(), pack.policy().version());

        assertThat(report.scenarios()).isEqualTo(pack.scenarios());
        assertThat(report.rules()).hasSameSizeAs(pack.rules());
        assertThat(report.clauses()).hasSameSizeAs(pack.clauses());
        assertThat(report.rules())
            .as(pack.policy().pack())
            .allSatisfy(rule -> assertThat(rule.firedBy()).as(rule.rule().id()).isNotEmpty());
        assertThat(seen(report, ConditionCoverage::held)).isGreaterThan(80);
        assertThat(seen(report, ConditionCoverage::failed)).isGreaterThan(50);
      }
    }
  }

  /** In percent. */
  private static long seen(CoverageReport report, ToIntFunction<ConditionCoverage> way) {
    List<ConditionCoverage> all =
        report.rules().stream().flatMap(rule -> rule.conditions().stream()).toList();
    return all.stream().filter(one -> way.applyAsInt(one) > 0).count() * 100 / all.size();
  }
}
