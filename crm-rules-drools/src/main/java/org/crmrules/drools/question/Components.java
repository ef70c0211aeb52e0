package org.crmrules.drools.question;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Visible;
import org.crmrules.drools.vocabulary.ComponentReader;

/** Finds what a decision says under a name. */
final class Components {

  private Components() {}

  /**
   * Reads one value of a decision.
   *
   * @param type what it is of; null if that differs from outcome to outcome
   */
  record Named<D>(Class<?> type, Function<D, Object> reading) implements Function<D, Object> {
    @Override
    public Object apply(D decision) {
      return reading.apply(decision);
    }
  }

  /**
   * Reads what decisions of a class say under a name.
   *
   * @throws IllegalArgumentException if there is no such value, or more than one
   */
  static <D> Named<D> named(Class<D> decision, String name) {
    Method own = method(decision, name);
    if (own != null) {
      return new Named<>(own.getReturnType(), new ComponentReader(own)::of);
    }
    List<Named<D>> inside = new ArrayList<>();
    for (RecordComponent component : decision.getRecordComponents()) {
      Map<Class<?>, ComponentReader> readers = readers(component.getType(), name);
      if (!readers.isEmpty()) {
        ComponentReader outer = new ComponentReader(component.getAccessor());
        Object otherwise = isList(readers, name) ? List.of() : null;
        inside.add(
            new Named<>(type(readers, name), whole -> read(readers, outer.of(whole), otherwise)));
      }
    }
    if (inside.size() != 1) {
      throw new IllegalArgumentException(
          Visible.sentence(
              "The key (%s) must be one value of %s, and is %d.",
              name, decision.getSimpleName(), inside.size()));
    }
    return inside.get(0);
  }

  /** The enum that a decision says under a name; null if that is none, or not said as it is. */
  static Class<?> constants(Class<?> decision, String name) {
    Method own = method(decision, name);
    return own != null && own.getReturnType().isEnum() ? own.getReturnType() : null;
  }

  private static Object read(
      Map<Class<?>, ComponentReader> readers, Object part, Object otherwise) {
    ComponentReader reader = part == null ? null : readers.get(part.getClass());
    return reader == null ? otherwise : reader.of(part);
  }

  /** What has the name in a record, or in one of those that a sealed type permits. */
  private static Map<Class<?>, ComponentReader> readers(Class<?> type, String name) {
    Map<Class<?>, ComponentReader> readers = new HashMap<>();
    Stream.of(type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[] {type})
        .filter(Class::isRecord)
        .filter(part -> method(part, name) != null)
        .forEach(part -> readers.put(part, new ComponentReader(method(part, name))));
    return readers;
  }

  private static Class<?> type(Map<Class<?>, ComponentReader> readers, String name) {
    List<Class<?>> types =
        readers.keySet().stream()
            .<Class<?>>map(part -> method(part, name).getReturnType())
            .distinct()
            .toList();
    return types.size() == 1 ? types.get(0) : null;
  }

  private static boolean isList(Map<Class<?>, ComponentReader> readers, String name) {
    return readers.keySet().stream()
        .allMatch(part -> Collection.class.isAssignableFrom(method(part, name).getReturnType()));
  }

  private static Method method(Class<?> type, String name) {
    return Stream.of(type.getMethods())
        .filter(m -> m.getName().equals(name) && m.getParameterCount() == 0)
        .findFirst()
        .orElse(null);
  }
}
