package org.crmrules.drools.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

  /**
   * The most changes of a pack of which nothing was found that tells them apart, where there are
   * any; none may come. Those that are known make no difference to anybody, which no grid proves,
   * or one that only thousands of customers could show.
   */
  private static final Map<String, Integer> NOT_TOLD_APART =
      Map.ofEntries(
          // A turn and the weight put the grades in one order; places are compared, not counted.
          Map.entry("customer-pool", 12),
          // A percentile just beyond a limit that is a round number.
          Map.entry("customer-tier", 2),
          Map.entry("key-account", 2),
          // The same, and that a score that is there has a value.
          Map.entry("customer-weighted", 2),
          // The same, a share below a hundredth of a percent, and exceptions that the shorter of
          // two intervals makes anyway.
          Map.entry("partner", 7),
          // The list shows what it goes by, whether or not that is named as a column.
          Map.entry("sales-share", 2),
          // What an earlier stage always concludes, and who decides anyway.
          Map.entry("complaint-furniture", 7),
          Map.entry("complaint-laboratory", 4),
          Map.entry("complaint-resort", 1),
          Map.entry("customer-medal", 6),
          Map.entry("customer-value", 1),
          Map.entry("key-managed", 2),
          Map.entry("relationship", 3),
          // What happened before a stage that begins afresh is gone there, whether or not it is
          // asked for; what is found in a stage, but for one thing, ends it; and the score.
          Map.entry("supplier", 19));

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
  void noChangeGoesUnnoticedThatCanBeNoticed() {
    Map<String, List<String>> survivors = new TreeMap<>();
    Map<String, List<String>> untold = new TreeMap<>();
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      for (PackInfo info : rules.packs()) {
        String pack = info.policy().pack();
        MutationReport report = mutated(rules, pack);
        survivors.put(pack, told(report, Fate.SURVIVED));
        untold.put(pack, told(report, Fate.NOT_TOLD_APART));
      }
    }
    assertThat(survivors).allSatisfy((pack, unnoticed) -> assertThat(unnoticed).as(pack).isEmpty());
    assertThat(untold)
        .allSatisfy(
            (pack, all) ->
                assertThat(all)
                    .as(pack)
                    .hasSizeLessThanOrEqualTo(NOT_TOLD_APART.getOrDefault(pack, 0)));
  }
}
