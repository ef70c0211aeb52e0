package org.crmrules.drools.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Visible;
import org.drools.model.Variable;

/** Numbers what a rule remembers while it is matched: its facts, and the values of its names. */
final class Slots {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Class<?>> facts = new ArrayList<>();

  int ofFact(Variable<?> pattern) {
    return ofFact(pattern.getName(), pattern.getType());
  }

  int ofFact(String pattern, Class<?> type) {
    int slot = ofValue(pattern);
    facts.set(slot, type);
    return slot;
  }

  int of(Variable<?> variable) {
    return ofValue(variable.getName());
  }

  /** The slot of a name, which is numbered if it is new. */
  int ofValue(String name) {
    return numbers.computeIfAbsent(
        name,
        fresh -> {
          facts.add(null);
          return facts.size() - 1;
        });
  }

  int[] of(Variable<?>... variables) {
    return Arrays.stream(variables).mapToInt(this::of).toArray();
  }

  int of(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException(
          Visible.sentence("The name (%s) must be one of %s.", name, numbers.keySet()));
    }
    return number;
  }

  int size() {
    return facts.size();
  }

  List<Class<?>> facts() {
    return Collections.unmodifiableList(new ArrayList<>(facts));
  }
}
