package org.crmrules.testkit.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes records, and takes them apart. */
public final class Records {

  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          try {
            return type.getDeclaredConstructor(
                Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
          } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " must be a record", e);
          }
        }
      };

  private Records() {}

  /** What a component holds, or each in the list that it holds. */
  static Class<?> element(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType many
        ? (Class<?>) many.getActualTypeArguments()[0]
        : component.getType();
  }

  /** The record with these values by component; the others are absent. */
  public static <T extends Record> T make(Class<T> type, Map<String, Object> values) {
    Object[] arguments =
        Arrays.stream(type.getRecordComponents())
            .map(component -> values.get(component.getName()))
            .toArray();
    try {
      return type.cast(CONSTRUCTORS.get(type).newInstance(arguments));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalArgumentException(type + " must be made of " + values, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " must be a public record", e);
    }
  }

  /** The same record with another value for a component. */
  public static <T extends Record> T with(T record, String component, Object value) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent one : record.getClass().getRecordComponents()) {
      values.put(one.getName(), value(record, one));
    }
    values.put(component, value);
    @SuppressWarnings("unchecked") // of the class of the record
    Class<T> type = (Class<T>) record.getClass();
    return make(type, values);
  }

  /** True if the records of a class have a component of this name. */
  public static boolean has(Class<?> type, String component) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(one -> one.getName().equals(component));
  }

  /** What a record holds in a component of this name; null also if it has none. */
  public static Object value(Record record, String component) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(one -> one.getName().equals(component))
        .findFirst()
        .map(one -> value(record, one))
        .orElse(null);
  }

  /** What a record holds in a component. */
  public static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true); // a host's own record may not be public
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(component + " of " + record + " must be readable", e);
    }
  }
}
