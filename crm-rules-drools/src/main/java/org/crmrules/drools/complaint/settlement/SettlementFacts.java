package org.crmrules.drools.complaint.settlement;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.crmrules.Work;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.validation.Once;

/** What every question about a settlement asks of its pack and of its facts. */
final class SettlementFacts {

  /** Found once: questions are asked far more often than there are kinds of facts. */
  private static final ClassValue<Field> KEYS =
      new ClassValue<>() {
        @Override
        protected Field computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(component -> component.isAnnotationPresent(Once.class))
              .map(RecordComponent::getName)
              .map(FactType.of(type.asSubclass(Record.class)).fields()::get)
              .findFirst()
              .orElseThrow();
        }
      };

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

  /** Refuses what has the same in the field that is there {@link Once}, if there is a list. */
  static <T extends Record> void once(
      FactCheck check, String name, Class<T> type, List<? extends T> facts) {
    Field key = KEYS.get(type);
    Set<Object> seen = new HashSet<>();
    for (int i = 0; facts != null && i < facts.size(); i++) {
      T fact = facts.get(i);
      Object value = fact == null ? null : key.valueIn(fact);
      if (value != null && !seen.add(value)) {
        check.violation(
            String.format(Locale.ROOT, "%s[%d].%s", name, i, key.name()),
            value,
            "只能出现一次。也许应当把两项相加?",
            "must be there once. Maybe add the two up?");
      }
    }
  }
}
