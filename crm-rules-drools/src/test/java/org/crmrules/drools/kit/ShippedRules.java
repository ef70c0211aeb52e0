package org.crmrules.drools.kit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackSource;
import org.crmrules.testkit.Facts;

/** The packs that we ship, loaded once, and the facts of their questions. */
final class ShippedRules {

  static final CrmRules RULES = CrmRules.load(PackSource.embedded());

  private ShippedRules() {}

  /**
   * A fact and the pack that it is made for.
   *
   * @param facts by which it was made: what has happened has happened at its instant
   */
  record Of<T>(String pack, Facts facts, T fact) {}

  /** The ids of the packs that answer a question. */
  static List<String> packs(String question) {
    return RULES.packs().stream()
        .map(pack -> pack.policy().pack())
        .distinct()
        .filter(
            pack ->
                RULES.questions().questions(pack).stream()
                    .anyMatch(info -> info.name().equals(question)))
        .toList();
  }

  /** Facts of a kind, for each pack that answers a question. */
  static <T extends Record> Arbitrary<Of<T>> one(String question, Class<T> type) {
    return Arbitraries.of(packs(question))
        .flatMap(
            pack -> {
              Facts facts = Facts.of(RULES, pack);
              return facts.one(type).map(fact -> new Of<>(pack, facts, fact));
            });
  }

  /** Lists of them. */
  static <T extends Record> Arbitrary<Of<List<T>>> list(String question, Class<T> type, int most) {
    return Arbitraries.of(packs(question))
        .flatMap(
            pack -> {
              Facts facts = Facts.of(RULES, pack);
              return facts.list(type, 0, most).map(fact -> new Of<>(pack, facts, fact));
            });
  }
}
