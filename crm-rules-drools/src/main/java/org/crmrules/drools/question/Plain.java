package org.crmrules.drools.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values for somebody who knows no types of ours, as scenarios write them. */
public final class Plain {

  private Plain() {}

  /** The value; dates, codes, limits and exact numbers become texts. */
  static Object of(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> told = new LinkedHashMap<>();
      map.forEach((key, inner) -> told.put(String.valueOf(key), of(inner)));
      return Collections.unmodifiableMap(told);
    }
    if (value instanceof Collection<?> many) {
      List<Object> told = new ArrayList<>();
      many.forEach(inner -> told.add(of(inner)));
      return Collections.unmodifiableList(told);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null || value instanceof Integer || value instanceof Boolean
        ? value
        : value.toString();
  }

  /**
   * A value that says so if it is provisional, because it rests on days that no calendar has
   * announced yet; null stays null.
   */
  public static Object sure(Object value, boolean isSure) {
    return isSure || value == null ? value : line(value, "provisional");
  }

  /** Some values on one line, without those that are absent. */
  public static String line(Object... values) {
    return Stream.of(values)
        .filter(Objects::nonNull)
        .map(value -> of(value).toString())
        .collect(Collectors.joining(" "));
  }

  /** A list as a map, in its order. */
  public static <T> Map<String, Object> map(
      Collection<T> list, Function<T, ?> key, Function<T, ?> value) {
    Map<String, Object> map = new LinkedHashMap<>();
    list.forEach(item -> map.put(String.valueOf(key.apply(item)), value.apply(item)));
    return map;
  }
}
