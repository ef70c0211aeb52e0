package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Verification.Broken;
import org.crmrules.pack.Verification.Proved;
import org.crmrules.pack.Verification.Tested;
import org.crmrules.pack.VerificationReport;
import org.crmrules.pack.VerifiedGuarantee;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packs that ship state what their clauses ask, and keep it. */
class ShippedGuaranteesTest {

  /** A pack of each kind; that all keep theirs is proved where the build compiles them. */
  private static final List<String> BY_DAY =
      List.of(
          "customer-amount", "customer-weighted", "complaint-store", "customer-pool", "supplier");

  @Test
  void everyPackStatesSomething() {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      assertThat(rules.packs().stream().map(PackInfo::policy).map(p -> p.pack()))
          .containsExactlyElementsOf(EXPECTED.keySet());
    }
  }

  /** Whoever weakens a proof to a sample sees it here. */
  @Test
  void asManyAreProvedAsBefore() {
    asExpected(BY_DAY);
  }

  @Test
  @Tag("nightly")
  void asManyOfEveryPackAreProvedAsBefore() {
    asExpected(EXPECTED.keySet());
  }

  private static void asExpected(Collection<String> packs) {
    VerificationReport verified =
        CrmRules.verify(PackSource.directory(PackFolder.RULES).only(packs.toArray(String[]::new)));
    Map<String, String> counts = new TreeMap<>();
    for (VerifiedGuarantee one : verified.guarantees()) {
      assertThat(one.found()).as("%s", one).isNotInstanceOf(Broken.class);
      counts.merge(
          one.policy().pack(),
          one.found() instanceof Proved ? "P" : one.found() instanceof Tested ? "t" : "X",
          String::concat);
    }
    Map<String, String> expected = new TreeMap<>(EXPECTED);
    expected.keySet().retainAll(packs);

    assertThat(verified.problems()).isEmpty();
    assertThat(counts).isEqualTo(expected);
  }

  /** In the order of the manifest: P for proved, t for tested. */
  private static final Map<String, String> EXPECTED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("bank-gold", "PPPPPPP"),
              Map.entry("bank-tier", "PPPPPPP"),
              Map.entry("complaint-customer-care", "PPPPPP"),
              Map.entry("complaint-exhibition", "PPPPP"),
              Map.entry("complaint-furniture", "PPPPPP"),
              Map.entry("complaint-key-account", "PPPPP"),
              Map.entry("complaint-laboratory", "PPPPPPPP"),
              Map.entry("complaint-manufacturing", "PPPPPPPPP"),
              Map.entry("complaint-resort", "PPPPPPP"),
              Map.entry("complaint-store", "PPPPPP"),
              Map.entry("customer-amount", "PPPPPPPPP"),
              Map.entry("customer-grid", "PPPP"),
              Map.entry("customer-life-cycle", "PPPPP"),
              Map.entry("customer-medal", "PPPPPPPP"),
              Map.entry("customer-pool", "PPPPPPPtttPP"),
              Map.entry("customer-tier", "PPPPPP"),
              Map.entry("customer-value", "PPPPPPP"),
              Map.entry("customer-weighted", "PPPPPPP"),
              Map.entry("exhibition", "PPPPP"),
              Map.entry("key-account", "tPtPPP"),
              Map.entry("key-managed", "PPPP"),
              Map.entry("partner", "PPPPPP"),
              Map.entry("problem-customer", "PPPPP"),
              Map.entry("relationship", "tPP"),
              Map.entry("sales-share", "PPPPP"),
              Map.entry("strategic-customer", "PPPPPP"),
              Map.entry("supplier", "ttttPPPPP")));
}
