package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.crmrules.drools.TinyPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is fine at once, against the check that looks for everything. */
class PackFactsTest {

  /** Of days by chance some lie before it and some behind it. */
  private static final Instant NOW = Instant.parse("2026-03-03T16:00:00Z");

  /** Enough to become one function. */
  private static final int OFTEN = 25_000;

  @ParameterizedTest
  @EnumSource
  void aFactIsFineAtOnceIfAndOnlyIfNothingIsFoundWrongWithIt(PackDomain domain) {
    RunningPack pack = TinyPack.of(domain).running();
    int fine = 0;
    int wrong = 0;
    for (FactType type : pack.vocabulary().facts().values()) {
      Record usual = new AnyFacts(new Random(0), 0).made(type.type());
      for (int ask = 0; ask < OFTEN; ask++) {
        pack.facts().areFine(usual, new FactCheck(pack, NOW));
      }
      for (int seed = 0; seed < 1_000; seed++) {
        Record fact = new AnyFacts(new Random(seed), seed % 3).made(type.type());
        if (fact != null) {
          FactCheck check = new FactCheck(pack, NOW);
          boolean found = check.look(FactPath.of("fact"), fact).isWrong();
          assertThat(pack.facts().areFine(fact, new FactCheck(pack, NOW)))
              .as("%s", fact)
              .isEqualTo(!found);
          fine += found ? 0 : 1;
          wrong += found ? 1 : 0;
        }
      }
    }

    assertThat(fine).isGreaterThan(100);
    assertThat(wrong).isGreaterThan(100);
  }
}
