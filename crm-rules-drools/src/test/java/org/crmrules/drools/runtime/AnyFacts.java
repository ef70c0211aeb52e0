package org.crmrules.drools.runtime;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * Facts of any values.
 *
 * @param oddity of ten values, how many are odd
 */
record AnyFacts(Random random, int oddity) {

  static final List<String> TEXTS =
      Arrays.asList(
          null,
          "",
          " ",
          "\u3164",
          "C-1",
          "cn",
          "USA",
          "x".repeat(200),
          "x".repeat(201),
          "x".repeat(4_000),
          "x".repeat(4_001));
  private static final List<Integer> COUNTS =
      Arrays.asList(null, -1, 0, 1, 2, 5, 6, 100, 101, 1_899, 2_300, Integer.MAX_VALUE);
  static final List<BigDecimal> AMOUNTS =
      Stream.concat(
              Stream.of((BigDecimal) null),
              Stream.of(
                      "-0.5",
                      "0",
                      "0.0000000001",
                      "0.00000000001",
                      "1.00",
                      "1.01",
                      "2",
                      "100.00",
                      "100.01",
                      "999999999999999",
                      "1000000000000000",
                      "1E+14",
                      "1E+15")
                  .map(BigDecimal::new))
          .toList();

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  /** Null if the constructor refuses it. */
  Record made(Class<?> type) {
    FactType kind = FactType.of(type.asSubclass(Record.class));
    Map<String, Object> values = new HashMap<>();
    kind.fields().forEach((name, field) -> values.put(name, value(field, isOdd())));
    try {
      return kind.make(values);
    } catch (InvocationTargetException e) {
      return null;
    }
  }

  private boolean isOdd() {
    return random.nextInt(10) < oddity;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Object value(Field field, boolean odd) {
    return field.isList() ? list(field, odd) : single(field, field.type(), odd);
  }

  private List<Object> list(Field field, boolean odd) {
    if (odd && random.nextInt(4) == 0) {
      return null;
    }
    List<Object> list = new ArrayList<>();
    for (int i = odd ? random.nextInt(4) : 1; i > 0; i--) {
      list.add(single(field, field.element(), isOdd()));
    }
    return list;
  }

  private Object single(Field field, Class<?> type, boolean odd) {
    if (odd && !type.isPrimitive() && random.nextInt(3) == 0) {
      return null;
    }
    if (type.isRecord()) {
      return made(type);
    }
    if (type == String.class) {
      return odd ? any(TEXTS) : "CN";
    }
    if (type == BigDecimal.class) {
      return odd ? any(AMOUNTS) : BigDecimal.ONE;
    }
    if (type == LocalDate.class) {
      return odd ? DAY.plusDays(random.nextInt(5)) : DAY;
    }
    if (type == Instant.class) {
      return Instant.EPOCH.plusSeconds(odd ? random.nextInt(5) : 0);
    }
    if (type == Boolean.class || type == boolean.class) {
      return random.nextBoolean();
    }
    if (type.isEnum()) {
      return any(List.of(type.getEnumConstants()));
    }
    Integer number = odd ? any(COUNTS) : usual(field);
    return number == null && type.isPrimitive() ? Integer.valueOf(-1) : number;
  }

  /** Most numbers may be 1; a year may not. */
  private static Integer usual(Field field) {
    return field.range().has(BigDecimal.ONE) ? Integer.valueOf(1) : field.range().from().intValue();
  }
}
