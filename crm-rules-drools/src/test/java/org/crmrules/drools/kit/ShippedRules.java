package org.crmrules.drools.kit;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.crmrules.CrmRules;
import org.crmrules.complaint.Complaint;
import org.crmrules.pack.PackDomain;
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

  /** Facts of a kind, each for one of these packs. */
  static <T extends Record> Arbitrary<Of<T>> one(Class<T> type, List<String> packs) {
    return Arbitraries.of(packs)
        .flatMap(
            pack -> {
              Facts facts = Facts.of(RULES, pack);
              return facts.one(type).map(fact -> new Of<>(pack, facts, fact));
            });
  }

  /** Lists of facts of one pack. */
  static <T extends Record> Arbitrary<Of<List<T>>> listOf(String pack, Class<T> type, int most) {
    Facts facts = Facts.of(RULES, pack);
    return facts.list(type, 0, most).map(fact -> new Of<>(pack, facts, fact));
  }

  /** Lists of facts, each of one of the packs that answer a question. */
  static <T extends Record> Arbitrary<Of<List<T>>> list(String question, Class<T> type, int most) {
    List<String> packs =
        RULES.packs().stream()
            .map(pack -> pack.policy().pack())
            .distinct()
            .filter(
                pack ->
                    RULES.questions().questions(pack).stream()
                        .anyMatch(info -> info.name().equals(question)))
            .toList();
    return Arbitraries.of(packs).flatMap(pack -> listOf(pack, type, most));
  }

  /** The packs of a domain, but those that must ask about all customers at once. */
  static List<String> packs(PackDomain domain) {
    return RULES.packs().stream()
        .filter(pack -> pack.domain() == domain && !pack.declarations().gradesOnlyTogether())
        .map(pack -> pack.policy().pack())
        .distinct()
        .toList();
  }

  /** A complaint that no version before those that we ship would answer for. */
  static Arbitrary<Of<Complaint>> complaints() {
    return one(Complaint.class, packs(PackDomain.COMPLAINT))
        .filter(
            of ->
                of.fact().acceptedAt() == null
                    || of.fact().acceptedAt().isAfter(Instant.parse("2026-01-01T00:00:00Z")));
  }
}
