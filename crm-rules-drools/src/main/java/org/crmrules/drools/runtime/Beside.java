package org.crmrules.drools.runtime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.OwnFact;

/**
 * What a pack knows of a question beside its facts. Immutable.
 *
 * @param today the day of the question; null if no field of the pack is counted from it
 * @param own the facts of the kinds that the pack declares
 * @param elsewhere the names of fields that only other versions declare, behind the fact and a dot
 */
record Beside(LocalDate today, List<OwnFact> own, Set<String> elsewhere) {

  static final Beside NOTHING = new Beside(null, List.of(), Set.of());

  /** The facts that rules see: with the days of the question, and those beside it. */
  List<?> with(List<?> facts, Vocabulary vocabulary) {
    if (today == null && own.isEmpty()) {
      return facts;
    }
    List<Object> all = new ArrayList<>(facts.size() + own.size());
    facts.forEach(fact -> all.add(dated((Record) fact, vocabulary)));
    own.forEach(fact -> all.add(dated(fact, vocabulary)));
    return all;
  }

  private Record dated(Record fact, Vocabulary vocabulary) {
    FactType type = today == null ? null : vocabulary.of(fact);
    return type == null ? fact : type.asOf(fact, today);
  }
}
