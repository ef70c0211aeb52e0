package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ScenarioResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner itself is tested: a scenario that is wrong must fail, and say how. */
class ScenarioRunnerTest {

  @TempDir Path temp;

  private List<ScenarioResult> run() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(temp))) {
      return rules.scenarios().stream().filter(r -> r.rule().equals("G-017")).toList();
    }
  }

  private Path scenario() {
    PackFolder.copy(PackFolder.GOOD, temp);
    return temp.resolve("mini/1.0.0/scenarios/G-017.yaml");
  }

  @Test
  void aScenarioThatHoldsPasses() {
    scenario();

    assertThat(run()).extracting(ScenarioResult::passed).containsExactly(true, true);
  }

  @Test
  void aWrongGradeFailsAndTellsBoth() {
    PackFolder.edit(scenario(), "grade: A", "grade: B");

    ScenarioResult failed = run().get(0);

    assertThat(failed.passed()).isFalse();
    assertThat(failed.name()).isEqualTo("刚好达到下限");
    assertThat(failed.path()).isEqualTo("mini/1.0.0/scenarios/G-017.yaml");
    assertThat(failed.line()).isEqualTo(3);
    assertThat(failed.expected()).containsExactly(Bilingual.same("grade B"));
    assertThat(failed.actual()).containsExactly(Bilingual.same("grade A"));
    assertThat(failed.fired()).containsExactly("G-017", "G-018");
  }

  @Test
  void aRuleThatFiresTooMuchFails() {
    PackFolder.edit(scenario(), "fired: [G-017, G-018]", "fired: [G-017]");

    assertThat(run().get(0).expected()).containsExactly(Bilingual.same("fired [G-017]"));
    assertThat(run().get(0).actual()).containsExactly(Bilingual.same("fired [G-017, G-018]"));
    assertThat(run().get(0).lacking()).isEmpty();
  }

  @Test
  void aRuleThatDoesNotFireFailsAndTellsTheConditionThatFailed() {
    PackFolder.edit(scenario(), "fired: [G-018], grade: C", "fired: [G-017, G-018], grade: C");

    ScenarioResult failed = run().get(1);

    assertThat(failed.expected()).containsExactly(Bilingual.same("fired [G-017, G-018]"));
    assertThat(failed.actual()).containsExactly(Bilingual.same("fired [G-018]"));
    assertThat(failed.lacking())
        .containsExactly(
            new Bilingual(
                "G-017 需要 CustomerProfile( amountLast12Months >= 1000 ), amountLast12Months ="
                    + " 999.99",
                "G-017 needs CustomerProfile( amountLast12Months >= 1000 ),"
                    + " amountLast12Months = 999.99"));
  }

  @Test
  void aValueThatWasExpectedToBeAbsentFailsIfItIsThere() {
    PackFolder.edit(scenario(), "grade: A", "grade: null");

    assertThat(run().get(0).actual()).containsExactly(Bilingual.same("grade A"));
  }

  @Test
  void aFactThatIsNotValidFailsTheCaseAndNotTheRun() {
    PackFolder.edit(scenario(), "amountLast12Months: 1000 ", "amountLast12Months: -1 ");

    List<ScenarioResult> results = run();

    assertThat(results.get(0).passed()).isFalse();
    assertThat(results.get(0).expected()).containsExactly(new Bilingual("有答案", "an answer"));
    assertThat(results.get(0).actual())
        .containsExactly(
            new Bilingual(
                "近十二个月采购额 customer.amountLast12Months(-1)不能小于 0",
                "The customer.amountLast12Months (-1) must be greater than or equal to 0"));
    assertThat(results.get(1).passed()).isTrue();
  }

  @Test
  void numbersAreComparedByValueAndListsInOrder() {
    assertThat(Expected.same(new java.math.BigDecimal("5"), "5.00")).isTrue();
    assertThat(Expected.same(new java.math.BigDecimal("5"), 5)).isTrue();
    assertThat(Expected.same(List.of("a", "b"), List.of("b", "a"))).isFalse();
    assertThat(Expected.same(null, "a")).isFalse();
    assertThat(Expected.same(null, null)).isTrue();
  }
}
