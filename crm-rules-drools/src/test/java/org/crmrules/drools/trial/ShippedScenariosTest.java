package org.crmrules.drools.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.trial.Mutant;
import org.crmrules.trial.Mutant.Fate;
import org.crmrules.trial.MutationReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the scenarios of the shipped packs notice. */
class ShippedScenariosTest {

  /** The most changes that survive in a pack, where any do; none may come. */
  private static final Map<String, Integer> SURVIVORS =
      Map.of(
          "bank-gold", 2,
          "complaint-furniture", 81,
          "complaint-manufacturing", 69,
          "customer-pool", 20,
          "customer-weighted", 2,
          "key-account", 9,
          "partner", 85,
          "sales-share", 6);

  /** The same of changes of which nothing was found that tells them apart. */
  private static final Map<String, Integer> NOT_TOLD_APART =
      Map.ofEntries(
          Map.entry("bank-gold", 3),
          Map.entry("complaint-furniture", 8),
          Map.entry("complaint-laboratory", 4),
          Map.entry("complaint-manufacturing", 14),
          Map.entry("complaint-resort", 1),
          Map.entry("customer-medal", 6),
          Map.entry("customer-pool", 14),
          Map.entry("customer-value", 1),
          Map.entry("customer-weighted", 6),
          Map.entry("key-account", 15),
          Map.entry("key-managed", 2),
          Map.entry("partner", 33),
          Map.entry("relationship", 3),
          Map.entry("sales-share", 11));

  /** Packs that rank many customers, or have many kinds of facts, and are not yet held. */
  private static final Set<String> NOT_HELD = Set.of("customer-tier", "supplier");

  private static MutationReport mutated(CrmRules rules, String pack) {
    return rules.trials().mutate(pack, null);
  }

  private static List<String> told(MutationReport report, Fate fate) {
    return report.mutants().stream()
        .filter(mutant -> mutant.fate() == fate)
        .map(mutant -> mutant.rule() + ": " + mutant.written() + " -> " + mutant.instead())
        .toList();
  }

  /** Of two small packs; of all of them in the nightly profile. */
  @Test
  void noChangeOfTheSmallPacksGoesUnnoticed() {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      for (String pack : List.of("customer-amount", "complaint-store")) {
        MutationReport report = mutated(rules, pack);

        assertThat(report.mutants()).hasSizeGreaterThan(100);
        assertThat(report.mutants())
            .filteredOn(mutant -> mutant.fate() != Fate.KILLED)
            .extracting(Mutant::written)
            .isEmpty();
      }
    }
  }

  @Test
  @Tag("nightly")
  void noOtherChangeGoesUnnoticedThanThoseThatAreKnown() {
    Map<String, List<String>> survivors = new TreeMap<>();
    Map<String, List<String>> untold = new TreeMap<>();
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      for (PackInfo info : rules.packs()) {
        String pack = info.policy().pack();
        if (NOT_HELD.contains(pack)) {
          continue;
        }
        MutationReport report = mutated(rules, pack);
        survivors.put(pack, told(report, Fate.SURVIVED));
        untold.put(pack, told(report, Fate.NOT_TOLD_APART));
      }
    }
    assertThat(survivors)
        .allSatisfy(
            (pack, all) ->
                assertThat(all).as(pack).hasSizeLessThanOrEqualTo(SURVIVORS.getOrDefault(pack, 0)));
    assertThat(untold)
        .allSatisfy(
            (pack, all) ->
                assertThat(all)
                    .as(pack)
                    .hasSizeLessThanOrEqualTo(NOT_TOLD_APART.getOrDefault(pack, 0)));
  }
}
