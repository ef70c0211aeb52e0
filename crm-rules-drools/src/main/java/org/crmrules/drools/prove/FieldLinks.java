package org.crmrules.drools.prove;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;

/**
 * Which fields of one type of fact are compared with each other, directly or over others. What one
 * of them is compared with then matters to all of them.
 */
final class FieldLinks {

  private final Map<String, Set<String>> groups = new LinkedHashMap<>();

  FieldLinks(Collection<Condition> conditions) {
    Map<String, String> bound = new HashMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Binding binding) {
        bound.put(binding.variable().name(), binding.field().name());
      }
    }
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Compared compared) {
        compared.values().forEach(value -> link(compared.field(), value, bound));
      }
    }
  }

  private void link(Operand.FieldName left, Operand right, Map<String, String> bound) {
    String other = null;
    if (right instanceof Operand.FieldName name) {
      other = name.name();
    } else if (right instanceof Operand.Variable variable) {
      // Null if it was bound in a fact of another type, which does not vary with this one.
      other = bound.get(variable.name());
    }
    if (other != null) {
      Set<String> joined = new LinkedHashSet<>(with(left.name()));
      joined.addAll(with(other));
      List.copyOf(joined).forEach(member -> groups.put(member, joined));
    }
  }

  /** The field itself and all that it is compared with. */
  Set<String> with(String field) {
    return groups.getOrDefault(field, Set.of(field));
  }
}
