package org.crmrules.examples.facts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Visible;
import org.crmrules.vocabulary.CustomFields;

/**
 * What a fact type consists of, and how to build one so that what is absent stays what the type
 * says it is: through its builder.
 *
 * @param <T> the fact
 */
final class FactShape<T extends Record> {

  private final Map<String, RecordComponent> components = new LinkedHashMap<>();
  private final Method begin;

  private FactShape(Class<T> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != CustomFields.class) {
        components.put(component.getName(), component);
      }
    }
    begin =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals("of") && Modifier.isStatic(m.getModifiers()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        Visible.sentence(
                            "The type (%s) must have a method of(…).", type.getName())));
  }

  static <T extends Record> FactShape<T> of(Class<T> type) {
    return new FactShape<>(type);
  }

  /** The names of the components, in order. */
  List<String> names() {
    return List.copyOf(components.keySet());
  }

  /** The components without which there is no fact, in order. */
  List<String> required() {
    return names().subList(0, begin.getParameterCount());
  }

  /** The type of a component; for a list, the type of its elements. */
  Class<?> type(String name) {
    Type type = components.get(name).getGenericType();
    return (Class<?>)
        (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
  }

  boolean isList(String name) {
    return components.get(name).getType() == List.class;
  }

  /** The values of a fact by name, in order; absent ones are null. */
  Map<String, Object> take(T fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    components.forEach((name, component) -> values.put(name, call(component.getAccessor(), fact)));
    return Collections.unmodifiableMap(values);
  }

  /** The fact with these values; what is not there stays as the builder leaves it. */
  @SuppressWarnings("unchecked") // a builder begun by T.of builds a T
  T build(Map<String, Object> values) {
    Object builder = call(begin, null, required().stream().map(values::get).toArray());
    values.forEach(
        (name, value) -> {
          if (!required().contains(name)) {
            call(method(builder, name, components.get(name).getType()), builder, value);
          }
        });
    return (T) call(method(builder, "build"), builder);
  }

  private static Method method(Object builder, String name, Class<?>... parameters) {
    try {
      return builder.getClass().getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          Visible.sentence("The builder (%s) must have the method %s.", builder.getClass(), name),
          e);
    }
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          Visible.sentence("The call (%s) failed.", method), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(
          Visible.sentence("The method (%s) must be public.", method), e);
    }
  }
}
