package org.crmrules.examples.facts;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.Visible;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * What a fact type consists of, and how to build one so that what is absent stays what the type
 * says it is: through its builder.
 *
 * @param <T> the fact
 */
final class FactShape<T extends Record> {

  private final Map<String, RecordComponent> components = new LinkedHashMap<>();
  private final Map<String, OwnFields.Part> declared;
  private final Constructor<?> constructor;

  /** Null if the fact has no builder: then all its components are given at once. */
  private final Method begin;

  /** Of the builder, by the component that they set. */
  private final Map<String, Method> setters = new HashMap<>();

  private final Method end;
  private final List<String> names;
  private final List<String> required;

  private FactShape(Class<T> type, OwnFields own) {
    declared = own.of(type);
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != CustomFields.class) {
        components.put(component.getName(), component);
      }
    }
    begin =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals("of") && Modifier.isStatic(m.getModifiers()))
            .findFirst()
            .orElse(null);
    constructor = type.getDeclaredConstructors()[0];
    names = Stream.concat(components.keySet().stream(), declared.keySet().stream()).toList();
    required =
        begin == null
            ? components.keySet().stream().filter(this::isNeeded).toList()
            : names.subList(0, begin.getParameterCount());
    end = begin == null ? null : method(begin.getReturnType(), "build");
    if (begin != null) {
      for (String name : components.keySet()) {
        if (!required.contains(name)) {
          Class<?> set = isList(name) ? Iterable.class : components.get(name).getType();
          setters.put(name, method(begin.getReturnType(), name, set));
        }
      }
    }
  }

  /**
   * @param own what packs declare beside the components
   */
  static <T extends Record> FactShape<T> of(Class<T> type, OwnFields own) {
    return new FactShape<>(type, own);
  }

  /** The names of the components, in order, and behind them those that packs declare. */
  List<String> names() {
    return names;
  }

  /** The names of the fields by everything that the header of a table may call them. */
  Map<String, String> byName() {
    Map<String, String> byName = new LinkedHashMap<>();
    for (String name : names()) {
      Bilingual term = term(name);
      byName.putIfAbsent(term.zh(), name);
      byName.putIfAbsent(term.en(), name);
    }
    names().forEach(name -> byName.put(name, name));
    return byName;
  }

  /** A field as it is written, and what people call it. */
  String called(String name, Messages messages) {
    String term = term(name).in(messages.locale());
    return term.equals(name) ? name : name + " " + term;
  }

  Bilingual term(String name) {
    if (declared.containsKey(name)) {
      return declared.get(name).term();
    }
    Term term = components.get(name).getAnnotation(Term.class);
    return term == null ? Bilingual.same(name) : new Bilingual(term.zh(), term.en());
  }

  /** The largest value that a number may have; null: any. */
  BigDecimal most(String name) {
    if (declared.containsKey(name)) {
      return declared.get(name).most();
    }
    DecimalMax most = components.get(name).getAccessor().getAnnotation(DecimalMax.class);
    return most == null ? null : new BigDecimal(most.value());
  }

  /** The components without which there is no fact, in order. */
  List<String> required() {
    return required;
  }

  private boolean isNeeded(String name) {
    Method accessor = components.get(name).getAccessor();
    return accessor.isAnnotationPresent(NotNull.class)
        || accessor.isAnnotationPresent(NotBlank.class);
  }

  /** The type of a component; for a list, the type of its elements. */
  Class<?> type(String name) {
    if (declared.containsKey(name)) {
      return declared.get(name).type();
    }
    Type type = components.get(name).getGenericType();
    return (Class<?>)
        (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
  }

  boolean isList(String name) {
    return declared.containsKey(name)
        ? declared.get(name).list()
        : components.get(name).getType() == List.class;
  }

  /**
   * The values of a fact by name, in order; absent ones are null.
   *
   * @throws IllegalArgumentException if it has a field that is not declared
   */
  Map<String, Object> take(T fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    components.forEach((name, component) -> values.put(name, call(component.getAccessor(), fact)));
    if (fact instanceof Extensible<?> extensible) {
      declared.keySet().forEach(name -> values.put(name, extensible.custom().get(name)));
      for (String name : extensible.custom().names()) {
        if (!declared.containsKey(name)) {
          throw new IllegalArgumentException(
              Visible.sentence("The field (%s) must be one that a pack declares.", name));
        }
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /** The fact with these values; what is not there stays as the builder leaves it. */
  @SuppressWarnings("unchecked") // a builder begun by T.of builds a T
  T build(Map<String, Object> values) {
    if (begin == null) {
      return (T) made(components.keySet().stream().map(values::get).toArray());
    }
    Object builder = call(begin, null, required.stream().map(values::get).toArray());
    for (Map.Entry<String, Object> value : values.entrySet()) {
      Method setter = setters.get(value.getKey());
      if (setter != null) {
        call(setter, builder, value.getValue());
      }
    }
    T fact = (T) call(end, builder);
    CustomFields own = own(values);
    return own.hasNone() ? fact : (T) ((Extensible<?>) fact).with(own);
  }

  private Object made(Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          Visible.sentence("The call (%s) failed.", constructor), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Visible.sentence("The constructor (%s) must be public.", constructor), e);
    }
  }

  private CustomFields own(Map<String, Object> values) {
    CustomFields fields = CustomFields.NONE;
    if (declared.isEmpty()) {
      return fields;
    }
    for (Map.Entry<String, Object> value : values.entrySet()) {
      if (declared.containsKey(value.getKey())) {
        fields = fields.with(value.getKey(), value.getValue());
      }
    }
    return fields;
  }

  private static Method method(Class<?> builder, String name, Class<?>... parameters) {
    try {
      Method method = builder.getMethod(name, parameters);
      method.setAccessible(true); // it is public, which need not be looked at again at each call
      return method;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          Visible.sentence("The builder (%s) must have the method %s.", builder, name), e);
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
