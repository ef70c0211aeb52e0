package org.crmrules.testkit.law;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.crmrules.pack.Elapsed;
import org.crmrules.vocabulary.Extensible;

/** A field of a fact by its name: one of its own, or one that a pack declares for it. */
record NamedField(String name) {

  /** The value; null if unknown. */
  Object of(Extensible<?> fact) {
    RecordComponent own = own(fact.getClass());
    return own == null ? fact.custom().get(name) : value(fact, own);
  }

  /** The same fact with another value; of days that are counted, the day is then unknown. */
  <F extends Extensible<F>> F with(F fact, Object value) {
    RecordComponent own = own(fact.getClass());
    if (own == null) {
      return fact.with(name, value);
    }
    Elapsed elapsed = own.getAnnotation(Elapsed.class);
    RecordComponent[] components = fact.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      boolean since = elapsed != null && components[i].getName().equals(elapsed.since());
      boolean meant = components[i].getName().equals(name);
      values[i] = since ? null : meant ? value : value(fact, components[i]);
    }
    return made(fact, components, values);
  }

  @SuppressWarnings("unchecked") // the constructor of the class of the fact
  private static <F> F made(F fact, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return (F) fact.getClass().getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The fact (" + fact + ") must be a public record.", e);
    }
  }

  private RecordComponent own(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Object value(Object fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The fact (" + fact + ") must be a public record.", e);
    }
  }
}
