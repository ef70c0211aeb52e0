package org.crmrules.drools.prove;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.crmrules.Visible;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * Makes facts that are like one fact but for some values. A day is where the days or else the
 * months that are counted from it or to it put it.
 *
 * @param <T> the type of fact
 */
final class FactsLike<T extends Record> {

  private final FactType type;
  private final LocalDate today;
  private final Map<String, Object> values = new HashMap<>();

  FactsLike(T fact, FactType type, LocalDate today) {
    this.type = type;
    this.today = today;
    type.fields().values().forEach(field -> values.put(field.name(), field.valueIn(fact)));
  }

  /** One with these values, by field. */
  @SuppressWarnings("unchecked") // of the kind of the fact
  T with(Map<String, Object> chosen) {
    Map<String, Object> others = type.days().isEmpty() ? chosen : withDays(chosen);
    try {
      return (T) type.make(values, others);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          Visible.sentence("The fact (%s with %s) must be one that can be made.", values, others),
          e);
    }
  }

  private Map<String, Object> withDays(Map<String, Object> chosen) {
    Map<String, Object> others = new HashMap<>(chosen);
    for (Field elapsed : type.days()) {
      String day = elapsed.declared().name();
      Object given = others.containsKey(day) ? others.get(day) : values.get(day);
      // If rules look at what is counted, and the day is not given.
      if (chosen.containsKey(elapsed.name()) && given == null) {
        others.put(day, day(elapsed, (Integer) chosen.get(elapsed.name())));
      }
    }
    return others;
  }

  private LocalDate day(Field elapsed, Integer count) {
    if (count == null) {
      return null;
    }
    long ahead = elapsed.declared().toCome() ? count : -(long) count;
    LocalDate day = today.plus(ahead, elapsed.unit());
    // A month after the last of January there may be no such day: it has passed on the next.
    return today.until(day, elapsed.unit()) < ahead ? day.plusDays(1) : day;
  }
}
