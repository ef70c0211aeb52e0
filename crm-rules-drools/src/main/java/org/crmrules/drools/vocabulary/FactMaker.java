package org.crmrules.drools.vocabulary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crmrules.Visible;

/**
 * Makes facts of a class: by its builder where it has one, so that what is left out means the same
 * as what a host leaves out.
 */
final class FactMaker {

  private static final List<Class<? extends Annotation>> NEEDED =
      List.of(NotNull.class, NotBlank.class, NotEmpty.class);

  private final Class<? extends Record> type;
  private final Method beginning;
  private final List<String> needed;

  FactMaker(Class<? extends Record> type) {
    this.type = type;
    this.beginning =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals("of"))
            .filter(m -> m.getReturnType().getSimpleName().equals("Builder"))
            .findFirst()
            .orElse(null);
    this.needed =
        beginning == null
            ? Arrays.stream(type.getRecordComponents())
                .filter(c -> !c.getType().isPrimitive())
                .filter(c -> NEEDED.stream().anyMatch(c.getAccessor()::isAnnotationPresent))
                .map(RecordComponent::getName)
                .toList()
            : Arrays.stream(beginning.getParameters()).map(Parameter::getName).toList();
  }

  /** True if a fact cannot be made without this component. */
  boolean needs(String component) {
    return needed.contains(component);
  }

  /**
   * The fact with these values by component.
   *
   * @throws InvocationTargetException if the record refuses them
   */
  Record make(Map<String, Object> values) throws InvocationTargetException {
    try {
      return beginning == null ? canonical(values) : built(values);
    } catch (InvocationTargetException e) {
      throw e;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Visible.sentence("The fact (%s) must have a public builder or constructor.", type), e);
    }
  }

  private Record built(Map<String, Object> values) throws ReflectiveOperationException {
    Object builder = beginning.invoke(null, needed.stream().map(values::get).toArray());
    for (Method setter : builder.getClass().getMethods()) {
      String name = setter.getName();
      if (setter.getParameterCount() == 1 && values.containsKey(name) && !needs(name)) {
        setter.invoke(builder, values.get(name));
      }
    }
    return (Record) builder.getClass().getMethod("build").invoke(builder);
  }

  private Record canonical(Map<String, Object> values) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments =
        Arrays.stream(components)
            .map(c -> values.getOrDefault(c.getName(), absent(c.getType())))
            .toArray();
    return type.getDeclaredConstructor(types).newInstance(arguments);
  }

  private static Object absent(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : null;
  }
}
