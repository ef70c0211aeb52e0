package org.crmrules.drools.scenario;

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
}
