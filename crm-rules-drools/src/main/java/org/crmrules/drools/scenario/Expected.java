package org.crmrules.drools.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.crmrules.drools.pack.YamlNode;

/** What a scenario expects, in the form in which answers tell. */
final class Expected {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Expected() {}

  /** Mappings to Map, lists to List, single values to String, BigDecimal, Boolean or null. */
  static Object of(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach((key, value) -> map.put(key, of(value)));
      return map;
    }
    if (node instanceof YamlNode.Items items) {
      List<Object> list = new ArrayList<>();
      items.items().forEach(item -> list.add(of(item)));
      return list;
    }
    return ((YamlNode.Scalar) node).value();
  }

  /** An exact number is told as a text. */
  private static boolean isNumber(Object told) {
    return told instanceof Integer || told instanceof String text && NUMBER.matcher(text).matches();
  }

  /** True if both mean the same; numbers are compared by value, 5 equals 5.00. */
  static boolean same(Object expected, Object actual) {
    if (expected == null || actual == null) {
      return expected == actual;
    }
    if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
      return left.keySet().equals(right.keySet())
          && left.keySet().stream().allMatch(k -> same(left.get(k), right.get(k)));
    }
    if (expected instanceof List<?> left && actual instanceof Collection<?> right) {
      List<?> list = new ArrayList<>(right);
      if (left.size() != list.size()) {
        return false;
      }
      for (int i = 0; i < left.size(); i++) {
        if (!same(left.get(i), list.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (expected instanceof BigDecimal number) {
      return isNumber(actual) && number.compareTo(new BigDecimal(actual.toString())) == 0;
    }
    return expected.toString().equals(actual.toString());
  }
}
