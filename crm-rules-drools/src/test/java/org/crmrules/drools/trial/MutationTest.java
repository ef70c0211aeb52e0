package org.crmrules.drools.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crmrules.CrmRules;
import org.crmrules.DoorException;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.RulePackException;
import org.crmrules.trial.Mutant;
import org.crmrules.trial.Mutant.Fate;
import org.crmrules.trial.MutationReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the smallest pack, where everybody can see what must become of each change. */
class MutationTest {

  @TempDir private Path temp;

  private TrialPack pack;

  @BeforeEach
  void aGoodPack() {
    pack = TrialPack.good(temp);
  }

  @Test
  void eachOperatorIsTriedAndCasesAtTheEdgeKillAll() {
    MutationReport report = pack.mutated();

    assertThat(TrialPack.lines(report, "G-017"))
        .containsExactly(
            "CONDITION amountLast12Months >= 1000 ->  KILLED",
            "COMPARISON amountLast12Months >= 1000 -> amountLast12Months > 1000 KILLED",
            "COMPARISON amountLast12Months >= 1000 -> amountLast12Months < 1000 KILLED",
            "NUMBER amountLast12Months >= 1000 -> amountLast12Months >= 999.99 KILLED",
            "NUMBER amountLast12Months >= 1000 -> amountLast12Months >= 1000.01 KILLED",
            "NUMBER amountLast12Months >= 1000 -> amountLast12Months >= 10000 KILLED",
            "NUMBER amountLast12Months >= 1000 -> amountLast12Months >= 100 KILLED",
            "CONCLUSION grade.atLeast(\"A\") -> grade.atLeast(\"C\") KILLED",
            "CONCLUSION grade.atLeast(\"A\") -> grade.atLeast(\"B\") KILLED",
            "RULE G-017 large amount ->  KILLED");
    assertThat(TrialPack.lines(report, "G-022"))
        .containsExactly(
            "CONDITION amountLast12Months == null ->  KILLED",
            "COMPARISON amountLast12Months == null -> amountLast12Months != null KILLED",
            "CONCLUSION grade.missing(\"amountLast12Months\")"
                + " -> grade.missing(\"amountLast12MonthsX\") KILLED",
            "RULE G-022 unknown amount ->  KILLED");
    assertThat(report.mutants()).hasSizeGreaterThan(18).allMatch(m -> m.fate() == Fate.KILLED);
    assertThat(report.scenarios()).isEqualTo(6);
    assertThat(report.mutants().get(0).killedBy())
        .isEqualTo("mini/1.0.0/scenarios/G-017.yaml:6 差一分钱");
    assertThat(report.mutants().get(0).line()).isEqualTo(11);
  }

  /** 999 is a near miss to whoever reads it, and lets a limit slip by a cent. */
  @Test
  void aMissThatIsNotAtTheEdgeLetsTheNumberSlip() {
    pack.with("scenarios/G-017.yaml", "999.99", "999");

    List<Mutant> survivors =
        pack.mutated().mutants().stream().filter(m -> m.fate() != Fate.KILLED).toList();

    assertThat(survivors).hasSize(1);
    Mutant survivor = survivors.get(0);
    assertThat(survivor.fate()).isEqualTo(Fate.SURVIVED);
    assertThat(survivor.instead()).isEqualTo("amountLast12Months >= 999.99");
    assertThat(survivor.path()).isEqualTo("mini/1.0.0/grades.drl");
    assertThat(survivor.line()).isEqualTo(11);
    assertThat(survivor.suggested().path()).isEqualTo("mini/1.0.0/scenarios/G-017.yaml");
    assertThat(survivor.suggested().text())
        .isEqualTo(
            """
              - name: "近十二个月采购额 999.99"
                given:
                  CustomerProfile: { id: C1, amountLast12Months: 999.99 }
                expect:
                  fired: [G-018]
                  grade: C
            """);
  }

  @Test
  void aCaseThatExpectsTooLittleLetsAConclusionSlip() {
    pack.with("scenarios/G-022.yaml", ", missing: [amountLast12Months]", "")
        .with("scenarios/G-018.yaml", ", missing: [amountLast12Months]", "");

    MutationReport report = pack.mutated();

    assertThat(TrialPack.lines(report, "G-022"))
        .contains(
            "CONCLUSION grade.missing(\"amountLast12Months\")"
                + " -> grade.missing(\"amountLast12MonthsX\") SURVIVED");
    assertThat(
            report.mutants().stream()
                .filter(mutant -> mutant.fate() == Fate.SURVIVED)
                .map(mutant -> mutant.suggested().text())
                .findFirst())
        .hasValueSatisfying(text -> assertThat(text).contains("missing: [amountLast12Months]"));
  }

  private void inNoWayDifferent(String more) {
    pack.with("grades.drl", "amountLast12Months >= 1000", "amountLast12Months >= 1000" + more)
        .with("grades.drl", "采购额不低于", "{amountLast12Months>=500: …}")
        .with("grades.drl", "{amountLast12Months>=}", "{amountLast12Months>=1000: …}")
        .with("grades.drl", "Purchases of", "{amountLast12Months>=500: …}");
  }

  /** Whoever spends 1,000 spends 500. */
  @Test
  void aConditionThatFollowsFromAnotherIsFoundEquivalent() {
    inNoWayDifferent(", amountLast12Months >= 500");

    MutationReport report = pack.mutated();

    assertThat(TrialPack.lines(report, "G-017"))
        .contains(
            "CONDITION amountLast12Months >= 500 ->  EQUIVALENT",
            "NUMBER amountLast12Months >= 500 -> amountLast12Months >= 500.01 EQUIVALENT",
            "NUMBER amountLast12Months >= 500 -> amountLast12Months >= 50 EQUIVALENT",
            "NUMBER amountLast12Months >= 500 -> amountLast12Months >= 5000 KILLED",
            "COMPARISON amountLast12Months >= 500 -> amountLast12Months < 500 KILLED",
            "CONDITION amountLast12Months >= 1000 ->  KILLED");
    assertThat(report.mutants())
        .filteredOn(mutant -> mutant.fate() == Fate.EQUIVALENT)
        .allSatisfy(mutant -> assertThat(mutant.asked()).isGreaterThan(4));
  }

  /** Of six papers each matters, also where all the others are there. */
  @Test
  void aConditionOnOneOfManyCodesIsNeverCalledEquivalent() {
    String lacking =
        IntStream.rangeClosed(1, 6)
            .mapToObj("papers not contains \"P%d\""::formatted)
            .collect(Collectors.joining(" || ", ", ( papers == null || ", " )"));
    String declared =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> "P%d: { zh: 材料%s, en: paper %d }".formatted(i, i, i))
            .collect(Collectors.joining(", "));
    pack.with("grades.drl", "amountLast12Months >= 1000", "amountLast12Months >= 1000" + lacking)
        .with(
            "pack.yaml",
            "levels: [A, B, C]",
            "levels: [A, B, C]\n  papers: { "
                + declared
                + " }\n  fields: { CustomerProfile: { papers:"
                + " { zh: 材料, en: papers, kind: codes, of: papers } } }");

    assertThat(pack.mutated().mutants())
        .filteredOn(m -> m.written().startsWith("papers not contains"))
        .hasSizeGreaterThan(5)
        .noneMatch(m -> m.fate() == Fate.EQUIVALENT);
  }

  /** Six numbers of four cells each, and a list of them, are too many to be read one by one. */
  @Test
  void whatTheGridIsTooLargeForIsNeverCalledEquivalent() {
    String more =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> ", ( field%d == null || field%d < 7 )".formatted(i, i))
            .collect(Collectors.joining());
    String named =
        IntStream.rangeClosed(1, 6)
            .mapToObj("{field%d<7: …}"::formatted)
            .collect(Collectors.joining());
    String fields =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> "field%d: { zh: 栏%s, en: field %d, kind: whole }".formatted(i, i, i))
            .collect(Collectors.joining(", "));
    inNoWayDifferent(", amountLast12Months >= 500" + more);
    pack.with("grades.drl", "{amountLast12Months>=500: …}", "{amountLast12Months>=500: …}" + named)
        .with(
            "pack.yaml",
            "levels: [A, B, C]",
            "levels: [A, B, C]\n  fields: { CustomerProfile: { " + fields + " } }");

    assertThat(pack.mutated().mutants())
        .filteredOn(m -> m.written().equals("amountLast12Months >= 500") && m.instead().isEmpty())
        .singleElement()
        .satisfies(
            mutant -> {
              assertThat(mutant.fate()).isEqualTo(Fate.NOT_TOLD_APART);
              assertThat(mutant.asked()).isGreaterThan(10);
            });
  }

  @Test
  void aPackWhoseScenariosFailIsNotTried() {
    pack.with("scenarios/G-017.yaml", "grade: A", "grade: B");

    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(pack::mutated)
        .satisfies(
            refusal -> {
              assertThat(refusal.problems()).singleElement();
              assertThat(refusal.problems().get(0).path())
                  .isEqualTo("mini/1.0.0/scenarios/G-017.yaml");
            });
  }

  @Test
  void aPackWithoutScenariosIsNotTried() throws IOException {
    for (String file : List.of("G-017", "G-018", "G-022")) {
      Files.delete(pack.file("scenarios/" + file + ".yaml"));
    }

    assertThatExceptionOfType(DoorException.class)
        .isThrownBy(pack::mutated)
        .withMessageContaining("mini 1.0.0 has no scenarios");
    assertThatExceptionOfType(DoorException.class).isThrownBy(pack::covered);
  }

  @Test
  void anUnknownPackOrVersionIsNamedWithThoseThereAre() {
    try (CrmRules rules = pack.load()) {
      assertThatExceptionOfType(UnusableValueException.class)
          .isThrownBy(() -> rules.trials().mutate("maxi", null))
          .withMessageContaining("maxi")
          .withMessageContaining("mini");
      assertThatExceptionOfType(UnusableValueException.class)
          .isThrownBy(() -> rules.trials().coverage("mini", "2.0.0"))
          .withMessageContaining("2.0.0")
          .withMessageContaining("1.0.0");
    }
  }
}
