package org.crmrules.testkit.law;

import java.util.Arrays;
import java.util.Objects;
import org.crmrules.pack.Elapsed;
import org.crmrules.testkit.fact.Records;
import org.crmrules.vocabulary.Extensible;

/** A field of a fact by its name: one of its own, or one that a pack declares for it. */
record NamedField(String name) {

  /** The value; null if unknown. */
  Object of(Extensible<?> fact) {
    return Records.has(fact.getClass(), name)
        ? Records.value((Record) fact, name)
        : fact.custom().get(name);
  }

  /** The same fact with another value; of days that are counted, the day is then unknown. */
  @SuppressWarnings("unchecked") // of the class of the fact
  <F extends Extensible<F>> F with(F fact, Object value) {
    if (!Records.has(fact.getClass(), name)) {
      return fact.with(name, value);
    }
    Record changed = Records.with((Record) fact, name, value);
    String since = since(fact.getClass());
    return (F) (since == null ? changed : Records.with(changed, since, null));
  }

  /** The day that it counts from; null if it counts none. */
  private String since(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .map(component -> component.getAnnotation(Elapsed.class))
        .filter(Objects::nonNull)
        .map(Elapsed::since)
        .findFirst()
        .orElse(null);
  }
}
