package org.crmrules.testkit.fact;

import java.util.List;
import java.util.Map;
import org.crmrules.ask.FactInfo;

/** Raises what would lie before what it must not lie before. */
record Order(List<FactInfo.Field> fields) {

  void hold(Map<String, Object> values) {
    boolean raised = true;
    while (raised) {
      raised = false;
      for (FactInfo.Field field : fields) {
        for (String lower : field.holds().notBelow()) {
          raised |= raise(values, field.name(), lower);
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // what is held in order is of one comparable type
  private static boolean raise(Map<String, Object> values, String name, String lower) {
    Object value = values.get(name);
    Object least = values.get(lower);
    if (value == null || least == null || ((Comparable<Object>) value).compareTo(least) >= 0) {
      return false;
    }
    values.put(name, least);
    return true;
  }
}
