package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is most likely not meant, though a pack that has it may decide. */
class NoticesTest {

  /** Notices of the shipped packs, and why they stay. */
  private static final Set<String> EXPLAINED =
      Set.of(
          // C-33 names who may sign for the company; that none of the papers asks for him is
          // policy.
          "CR-703 complaint-manufacturing/1.0.0/pack.yaml DEPUTY_GENERAL_MANAGER",
          // The general manager approves what goes by a transfer slip anyway (C-64); these say it
          // of
          // the articles that name him, or do not say who.
          "CR-705 complaint-furniture/1.0.0/authority.drl rule \"C-073b approval of the opinion\"",
          "CR-705 complaint-furniture/1.0.0/authority.drl rule \"C-084 approval of the outcome\"",
          // Whatever may not be signed alone is asked before; this one cites C-103 for it.
          "CR-705 complaint-resort/1.0.0/compensation.drl rule \"C-103d paid to the guest\"");

  @TempDir private Path temp;

  private List<Problem> notices() {
    PackReport report = CrmRules.check(PackSource.directory(temp));
    assertThat(report.problems()).isEmpty();
    assertThat(report.packs()).isNotEmpty();
    assertThat(report.notices()).allSatisfy(n -> assertThat(n.zh()).containsPattern("\\p{IsHan}"));
    return report.notices();
  }

  private void good() {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.edit(temp.resolve("mini/1.0.0/pack.yaml"), "[A, B, C]", "[A, C]");
  }

  private Path file(String name) {
    return temp.resolve("mini/1.0.0").resolve(name);
  }

  @Test
  void aPackAsItShouldBeHasNone() {
    good();

    assertThat(notices()).isEmpty();
  }

  @Test
  void aRuleWhoseConditionsExcludeEachOtherNeverFires() {
    good();
    PackFolder.edit(
        file("grades.drl"),
        "CustomerProfile( amountLast12Months >= 1000 )",
        "CustomerProfile( amountLast12Months >= 1000, amountLast12Months <= 1000,"
            + " ordersLast12Months > 3, ordersLast12Months <= 3 )");
    PackFolder.edit(
        file("grades.drl"), "采购额不低于", "{ordersLast12Months>3: …} {ordersLast12Months<=3: …}");
    PackFolder.edit(
        file("grades.drl"),
        "Purchases of",
        "{ordersLast12Months>3: …} {ordersLast12Months<=3: …} {amountLast12Months<=1000: …}");
    PackFolder.edit(
        file("grades.drl"),
        "<=3: …} {amountLast12Months>=}",
        "<=3: …} {amountLast12Months<=1000: …} {amountLast12Months>=}");

    PackReport report = CrmRules.check(PackSource.directory(temp));
    assertThat(report.notices()).extracting(Problem::code).contains("CR-701");
    assertThat(report.notices())
        .filteredOn(n -> n.code().equals("CR-701"))
        .singleElement()
        .satisfies(n -> assertThat(n.excerpt()).contains("G-017"));
  }

  /** A needs less than C: whoever is a C is an A already. */
  @Test
  void aLevelWhoseBoundIsSwappedWithThatOfABetterOneNeverCounts() {
    good();
    PackFolder.edit(file("grades.drl"), "atLeast(\"A\")", "atLeast(\"X\")");
    PackFolder.edit(file("grades.drl"), "atLeast(\"C\")", "atLeast(\"A\")");
    PackFolder.edit(file("grades.drl"), "atLeast(\"X\")", "atLeast(\"C\")");

    assertThat(notices())
        .filteredOn(n -> n.code().equals("CR-702"))
        .singleElement()
        .satisfies(n -> assertThat(n.excerpt()).contains("G-017"));
    assertThat(notices())
        .filteredOn(n -> !n.code().equals("CR-702"))
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("CR-707"))
        .satisfies(n -> assertThat(n.excerpt()).contains("levels: [A, C]"))
        .satisfies(n -> assertThat(n.en()).contains("comes to C", "G-017"));
  }

  @Test
  void aLevelThatNoRuleConcludesIsNamed() {
    PackFolder.copy(PackFolder.GOOD, temp);

    assertThat(notices())
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("CR-703"))
        .satisfies(n -> assertThat(n.excerpt()).contains("levels: [A, B, C]"))
        .satisfies(n -> assertThat(n.en()).contains("The code B", "declares.levels"));
  }

  @Test
  void aNearMissThatWasNotMovedWithItsBoundIsNamed() {
    good();
    PackFolder.edit(file("grades.drl"), ">= 1000", ">= 3000");
    PackFolder.edit(
        file("scenarios/G-017.yaml"), "amountLast12Months: 1000", "amountLast12Months: 3000");

    assertThat(notices())
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("CR-704"))
        .satisfies(n -> assertThat(n.path()).endsWith("scenarios/G-017.yaml"))
        .satisfies(n -> assertThat(n.en()).contains("amountLast12Months >= 3000", "(999.99)"));
  }

  @Test
  void noticesStopNothing() {
    PackFolder.copy(PackFolder.GOOD, temp);

    try (CrmRules door = CrmRules.load(PackSource.directory(temp))) {
      assertThat(door.health().problems()).isEmpty();
    }
  }

  @Test
  void theShippedPacksHaveNoneThatIsNotExplained() {
    Set<String> found = new TreeSet<>();
    for (Problem notice : CrmRules.check(PackSource.directory(PackFolder.RULES)).notices()) {
      String what = notice.code().equals("CR-703") ? notice.en().split(" ")[2] : notice.excerpt();
      found.add(notice.code() + " " + notice.path() + " " + what);
    }

    assertThat(found).isEqualTo(new TreeSet<>(EXPLAINED));
  }
}
