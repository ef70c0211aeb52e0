package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.PolicyRef;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ScenarioResult;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Everything under {@code rules/}: no problem, every scenario, and the same inside the jar. */
class ShippedPacksTest {

  private static final PackReport CHECKED = CrmRules.check(PackSource.directory(PackFolder.RULES));

  @Test
  void noPackHasAProblem() {
    assertThat(CHECKED.problems()).isEmpty();
    assertThat(CHECKED.packs())
        .extracting(p -> p.policy().pack())
        .containsExactly(
            "bank-gold",
            "bank-tier",
            "complaint-customer-care",
            "complaint-exhibition",
            "complaint-furniture",
            "complaint-key-account",
            "complaint-laboratory",
            "complaint-manufacturing",
            "complaint-resort",
            "complaint-store",
            "customer-amount",
            "customer-grid",
            "customer-life-cycle",
            "customer-medal",
            "customer-pool",
            "customer-tier",
            "customer-value",
            "customer-weighted",
            "exhibition",
            "key-account",
            "key-managed",
            "partner",
            "problem-customer",
            "relationship",
            "sales-share",
            "strategic-customer",
            "supplier");
  }

  /** One organisation, one pack: no complaint clause decides in the packs of two houses. */
  @Test
  void noComplaintClauseIsCitedByThePacksOfTwoHouses() {
    List<String> clauses =
        CHECKED.packs().stream()
            .filter(p -> p.domain() == PackDomain.COMPLAINT)
            .flatMap(p -> p.clauses().stream())
            .toList();

    assertThat(clauses).doesNotHaveDuplicates().contains("C-103", "C-105", "C-108", "C-110");
  }

  @Test
  void thePacksInsideTheJarAreThoseOfTheFolder() {
    List<PolicyRef> folder = CHECKED.packs().stream().map(PackInfo::policy).toList();

    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      assertThat(rules.packs()).extracting(PackInfo::policy).isEqualTo(folder);
    }
  }

  @Test
  void aChangedByteInAReleasedVersionBreaksTheBuildAndANewVersionDoesNot(@TempDir Path copy)
      throws IOException {
    PackFolder.copy(PackFolder.RULES.resolve("customer-amount"), copy.resolve("customer-amount"));
    Files.write(
        copy.resolve("packs.lock"),
        Files.readAllLines(PackFolder.RULES.resolve("packs.lock")).stream()
            .filter(line -> line.startsWith("customer-amount "))
            .toList());
    Path rule = copy.resolve("customer-amount/1.0.0/grades.drl");
    PackFolder.edit(rule, "200000", "200001");

    assertThat(CrmRules.check(PackSource.directory(copy)).problems())
        .extracting(Problem::code)
        .containsExactly("CR-124");

    PackFolder.edit(rule, "200001", "200000");
    PackFolder.copy(copy.resolve("customer-amount/1.0.0"), copy.resolve("customer-amount/1.1.0"));
    Path manifest = copy.resolve("customer-amount/1.1.0/pack.yaml");
    PackFolder.edit(manifest, "version: 1.0.0", "version: 1.1.0");
    PackFolder.edit(manifest, "status: released", "status: draft");
    assertThat(CrmRules.check(PackSource.directory(copy)).problems()).isEmpty();
  }

  @TestFactory
  Stream<DynamicContainer> everyScenarioHolds() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PackFolder.RULES))) {
      Map<String, List<ScenarioResult>> byFile =
          rules.scenarios().stream()
              .collect(
                  Collectors.groupingBy(ScenarioResult::path, TreeMap::new, Collectors.toList()));
      return byFile.entrySet().stream()
          .map(
              file ->
                  dynamicContainer(
                      file.getKey(),
                      file.getValue().stream()
                          .map(
                              r ->
                                  dynamicTest(
                                      r.name() + " (line " + r.line() + ")",
                                      () ->
                                          assertThat(r.actual())
                                              .as("fired %s", r.fired())
                                              .isEqualTo(r.expected())))));
    }
  }

  @Test
  void everyClauseOfAManifestIsNamedByARuleOrHeldByTheLoader() {
    for (PackInfo pack : CHECKED.packs()) {
      List<String> named = pack.rules().stream().flatMap(r -> r.clauses().stream()).toList();
      assertThat(pack.clauses())
          .as("%s", pack.policy())
          .allMatch(c -> named.contains(c) || pack.heldByLoader().containsKey(c));
    }
  }
}
