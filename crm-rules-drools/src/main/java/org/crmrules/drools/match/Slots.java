package org.crmrules.drools.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Variable;

/** Numbers what a rule remembers while it is matched: its facts, and the values of its names. */
final class Slots {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Class<?>> facts = new ArrayList<>();

  int ofFact(Variable<?> pattern) {
    int slot = of(pattern);
    facts.set(slot, pattern.getType());
    return slot;
  }

  int of(Variable<?> variable) {
    if (!variable.isFact()) {
      return Conditions.COLLECTOR;
    }
    return numbers.computeIfAbsent(
        variable.getName(),
        name -> {
          facts.add(null);
          return facts.size() - 1;
        });
  }

  int[] of(Variable<?>... variables) {
    return Arrays.stream(variables).mapToInt(this::of).toArray();
  }

  int size() {
    return facts.size();
  }

  List<Class<?>> facts() {
    return Collections.unmodifiableList(new ArrayList<>(facts));
  }
}
