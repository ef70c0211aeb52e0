package org.crmrules.drools.complaint.settlement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.crmrules.Work;
import org.crmrules.drools.runtime.FactCheck;

/** What every question about a settlement asks of its pack and of its facts. */
final class SettlementFacts {

  private SettlementFacts() {}

  /** Checks each fact of a list; the caller ends the check. */
  static FactCheck check(FactCheck check, String name, List<? extends Record> facts) {
    if (facts == null) {
      return check.violation(name, null, "必须给出;可以是空表", "must not be null; an empty list is fine");
    }
    AtomicInteger index = new AtomicInteger();
    Work.each(FactCheck.CHECKING, facts, fact -> check.of(name, index.getAndIncrement(), fact));
    return check;
  }

  /** Refuses what has the same key as one before it, if there is a list. */
  static <T> void once(
      FactCheck check, String name, String field, List<T> facts, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; facts != null && i < facts.size(); i++) {
      T fact = facts.get(i);
      if (fact != null && key.apply(fact) != null && !seen.add(key.apply(fact))) {
        check.violation(
            String.format(Locale.ROOT, "%s[%d].%s", name, i, field),
            key.apply(fact),
            "只能出现一次。也许应当把两项相加?",
            "must be there once. Maybe add the two up?");
      }
    }
  }
}
