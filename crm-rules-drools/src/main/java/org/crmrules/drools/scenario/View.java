package org.crmrules.drools.scenario;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmrules.Decision;

/** Writes down what came of a question, key by key. */
final class View {

  private final Map<String, Object> values = new LinkedHashMap<>();

  View with(String key, Object value) {
    values.put(key, value);
    return this;
  }

  Outcome of(Decision decision) {
    return new Outcome(decision, values);
  }

  /** What is due by the end of a day is said by the day, anything else by the minute. */
  static String moment(OffsetDateTime moment) {
    if (moment == null) {
      return null;
    }
    OffsetDateTime next = moment.plusNanos(1);
    return next.toLocalDate().isAfter(moment.toLocalDate())
        ? moment.toLocalDate().toString()
        : moment.toString();
  }
}
