package org.crmrules.drools.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.crmrules.FactValues;

/** Records made of anything that their components can hold. */
final class Made {

  private static final int TRIES = 2_000;
  private static final List<String> TEXTS =
      List.of("A", "客户\"1\"", "2026-03-02", "12.50", "true", "line\nline", "");

  private final Random random;

  Made(long seed) {
    this.random = new Random(seed);
  }

  /** One that the constructor takes; empty if it takes none of many. */
  <T> Optional<T> of(Class<T> type) {
    for (int i = 0; i < TRIES; i++) {
      try {
        return Optional.of(type.cast(record(type, 0)));
      } catch (InvocationTargetException e) {
        continue; // the constructor refuses such values
      }
    }
    return Optional.empty();
  }

  private Object record(Class<?> type, int depth) throws InvocationTargetException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getGenericType(), depth + 1);
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Type type, int depth) throws InvocationTargetException {
    Class<?> raw = (Class<?>) (type instanceof ParameterizedType many ? many.getRawType() : type);
    if (!raw.isPrimitive() && random.nextInt(8) == 0) {
      return null;
    }
    if (raw == FactValues.class) {
      return FactValues.copyOf(values());
    }
    if (Map.class.isAssignableFrom(raw)) {
      Map<Object, Object> map = new HashMap<>();
      for (int i = many(depth); i > 0; i--) {
        map.put(
            text(), argument(type, 1) == Object.class ? "text" : value(argument(type, 1), depth));
      }
      return map;
    }
    if (Collection.class.isAssignableFrom(raw)) {
      Collection<Object> all =
          Set.class.isAssignableFrom(raw) ? new HashSet<>() : new ArrayList<>();
      for (int i = many(depth); i > 0; i--) {
        all.add(value(argument(type, 0), depth));
      }
      return all;
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
    }
    if (raw.isSealed() && !isOfThePlatform(raw)) { // newer ones seal more
      Class<?>[] kinds = raw.getPermittedSubclasses();
      return record(kinds[random.nextInt(kinds.length)], depth);
    }
    return raw.isRecord() ? depth > 4 ? null : record(raw, depth) : single(raw);
  }

  private static boolean isOfThePlatform(Class<?> type) {
    return type.getName().startsWith("java.");
  }

  private int many(int depth) {
    return depth > 3 ? 0 : random.nextInt(3);
  }

  private static Type argument(Type type, int place) {
    return ((ParameterizedType) type).getActualTypeArguments()[place];
  }

  /** All that a rule can have looked at. */
  private Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("exact", exact());
    values.put("large", new BigDecimal("123456789012345678901234.5600"));
    values.put("whole", random.nextInt());
    values.put("constant", org.crmrules.supplier.SupplierState.SUSPENDED);
    values.put("flag", random.nextBoolean());
    values.put("text", text());
    values.put("texts", List.of(text(), text()));
    values.put("numbers", List.of(exact(), exact()));
    values.put("absent", null);
    return values;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private BigDecimal exact() {
    return new BigDecimal(BigInteger.valueOf(random.nextInt(2_000_000)), random.nextInt(12));
  }

  /**
   * After 1970: before, Jackson 3 reads instants otherwise than Jackson 2 writes them as numbers.
   */
  private Instant instant() {
    return Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000));
  }

  private Object single(Class<?> type) {
    if (type == String.class || type == Object.class) {
      return text();
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == int.class || type == Integer.class) {
      return random.nextInt(30);
    }
    if (type == long.class || type == Long.class) {
      return random.nextLong();
    }
    if (type == BigDecimal.class) {
      return exact();
    }
    if (type == Instant.class) {
      return instant();
    }
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(30_000));
    }
    if (type == LocalTime.class) {
      return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }
    if (type == OffsetDateTime.class) {
      return instant().atOffset(ZoneOffset.ofHours(random.nextInt(12)));
    }
    if (type == Duration.class) {
      return Duration.ofSeconds(random.nextInt(100_000_000), random.nextInt(1_000_000_000));
    }
    if (type == Period.class) {
      return Period.of(random.nextInt(9), random.nextInt(12), random.nextInt(31));
    }
    if (type == ZoneId.class) {
      return ZoneId.of("Asia/Shanghai");
    }
    throw new IllegalStateException("nobody can make a " + type);
  }
}
