package org.crmrules.drools.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes facts of what a scenario gives. A fact with a builder is made through it, so that what a
 * scenario leaves out means the same as what a host leaves out.
 */
final class FactBinder {

  /** What is left out is absent; an empty text or the number of a constant is a slip. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .withCoercionConfigDefaults(
              c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

  private final Text text;
  private final Problems problems;

  FactBinder(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The fact; null, with a problem, if it cannot be made. */
  <T extends Record> T bind(Class<T> type, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(ProblemCode.WRONG_FACT, text, node.span(), type.getSimpleName(), "{ id: … }");
      return null;
    }
    int before = problems.size();
    Map<String, Object> values = values(type, mapping);
    if (problems.size() > before) {
      return null;
    }
    try {
      return type.cast(make(type, values));
    } catch (InvocationTargetException e) {
      problems.add(
          ProblemCode.WRONG_FACT,
          text,
          node.span(),
          type.getSimpleName(),
          String.valueOf(e.getCause().getMessage()));
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The fact (%s) must have a builder.".formatted(type), e);
    }
  }

  private Map<String, Object> values(Class<? extends Record> type, YamlNode.Mapping mapping) {
    Map<String, RecordComponent> components = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), component);
    }
    Map<String, Object> values = new HashMap<>();
    mapping
        .entries()
        .forEach(
            (name, node) -> {
              RecordComponent component = components.get(name);
              if (component == null) {
                problems.add(
                    ProblemCode.UNKNOWN_KEY,
                    text,
                    mapping.keys().get(name),
                    name,
                    Suggestion.of(name, components.keySet()));
              } else {
                values.put(name, value(component, node));
              }
            });
    return values;
  }

  private Object value(RecordComponent component, YamlNode node) {
    Class<? extends Record> element = listOfFacts(component);
    if (element != null && node instanceof YamlNode.Items items) {
      return items.items().stream().map(item -> bind(element, item)).toList();
    }
    JavaType target = MAPPER.constructType(component.getGenericType());
    try {
      return MAPPER.convertValue(plain(node, component.getType()), target);
    } catch (JacksonException | IllegalArgumentException e) {
      problems.add(
          ProblemCode.WRONG_FACT,
          text,
          node.span(),
          component.getName(),
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return null;
    }
  }

  private static Object plain(YamlNode node, Class<?> type) {
    if (node instanceof YamlNode.Scalar scalar) {
      if (type == String.class) {
        return scalar.text();
      }
      if (scalar.value() instanceof BigDecimal number
          && (type == int.class || type == Integer.class)) {
        return whole(number);
      }
    }
    return Plain.of(node);
  }

  /** Left to itself the mapper would cut off what stands behind the point. */
  private static Object whole(BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "The number (%s) must be a whole number.".formatted(number), e);
    }
  }

  @SuppressWarnings("unchecked") // just checked that it is a record
  private static Class<? extends Record> listOfFacts(RecordComponent component) {
    JavaType type = MAPPER.constructType(component.getGenericType());
    return type.isCollectionLikeType() && type.getContentType().getRawClass().isRecord()
        ? (Class<? extends Record>) type.getContentType().getRawClass()
        : null;
  }

  private static Object make(Class<? extends Record> type, Map<String, Object> values)
      throws ReflectiveOperationException {
    for (Method of : type.getMethods()) {
      if (of.getName().equals("of") && of.getReturnType().getSimpleName().equals("Builder")) {
        Object[] needed =
            Arrays.stream(of.getParameters()).map(p -> values.get(p.getName())).toArray();
        List<String> names = Arrays.stream(of.getParameters()).map(Parameter::getName).toList();
        Object builder = of.invoke(null, needed);
        for (Method setter : builder.getClass().getMethods()) {
          if (setter.getParameterCount() == 1
              && values.containsKey(setter.getName())
              && !names.contains(setter.getName())) {
            setter.invoke(builder, values.get(setter.getName()));
          }
        }
        return builder.getClass().getMethod("build").invoke(builder);
      }
    }
    return canonical(type, values);
  }

  private static Object canonical(Class<? extends Record> type, Map<String, Object> values)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments =
        Arrays.stream(components)
            .map(c -> values.getOrDefault(c.getName(), absent(c.getType())))
            .toArray();
    Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(arguments);
  }

  private static Object absent(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : null;
  }
}
