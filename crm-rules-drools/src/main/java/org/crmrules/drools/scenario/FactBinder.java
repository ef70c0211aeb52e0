package org.crmrules.drools.scenario;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.Visible;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.OwnFact;

/**
 * Makes facts of what a scenario gives. A fact with a builder is made through it, so that what a
 * scenario leaves out means the same as what a host leaves out.
 */
final class FactBinder {

  private static final List<Class<? extends Annotation>> NEEDED =
      List.of(NotNull.class, NotBlank.class, NotEmpty.class);

  private final Text text;
  private final Vocabulary vocabulary;
  private final Problems problems;

  FactBinder(Text text, Vocabulary vocabulary, Problems problems) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The fact; null, with a problem, if it cannot be made. */
  Record bind(FactType type, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(ProblemCode.WRONG_FACT, text, node.span(), type.name(), "{ id: … }");
      return null;
    }
    int before = problems.size();
    Map<String, Object> values = values(type, mapping);
    if (problems.size() > before) {
      return null;
    }
    try {
      Record fact = type.isOwn() ? OwnFact.of(type.name()) : make(type.type(), values);
      return fact instanceof Extensible<?> extensible
          ? (Record) extensible.with(declared(type, values))
          : fact;
    } catch (InvocationTargetException e) {
      problems.add(
          ProblemCode.WRONG_FACT,
          text,
          node.span(),
          type.name(),
          String.valueOf(e.getCause().getMessage()));
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Visible.sentence("The fact (%s) must have a builder.", type), e);
    }
  }

  private static CustomFields declared(FactType type, Map<String, Object> values) {
    CustomFields fields = CustomFields.NONE;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      fields =
          type.fields().get(value.getKey()).declared() == null
              ? fields
              : fields.with(value.getKey(), value.getValue());
    }
    return fields;
  }

  private Map<String, Object> values(FactType type, YamlNode.Mapping mapping) {
    Map<String, RecordComponent> components = new HashMap<>();
    for (RecordComponent component : type.type().getRecordComponents()) {
      components.put(component.getName(), component);
    }
    Map<String, Object> values = new HashMap<>();
    mapping
        .entries()
        .forEach(
            (name, node) -> {
              Field field = type.fields().get(name);
              if (field == null) {
                problems.add(
                    ProblemCode.UNKNOWN_KEY,
                    text,
                    mapping.keys().get(name),
                    name,
                    FullWidth.hint(name, Suggestion.of(name, type.fields().keySet())));
              } else {
                Class<?> element =
                    field.declared() == null
                        ? element(components.get(name))
                        : field.isList() ? String.class : null;
                values.put(name, value(field, element, node));
              }
            });
    return values;
  }

  /**
   * @param element what the field holds several of; null if it is no list
   */
  private Object value(Field field, Class<?> element, YamlNode node) {
    try {
      if (element == null) {
        return ScalarBinder.bind(field.type(), node);
      }
      List<Object> values = new ArrayList<>();
      List<YamlNode> items = node instanceof YamlNode.Items list ? list.items() : List.of(node);
      for (YamlNode item : items) {
        values.add(
            element.isRecord()
                ? bind(vocabulary.type(element.asSubclass(Record.class)), item)
                : ScalarBinder.bind(element, item));
      }
      return values;
    } catch (ScalarBinder.Misfit e) {
      problems.add(ProblemCode.WRONG_FACT, text, node.span(), field.name(), e.advice());
      return null;
    }
  }

  /** What a list holds; null if the component is no list. */
  static Class<?> element(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : null;
  }

  /** The method that begins the builder of a fact; null if it has none. */
  private static Method beginning(Class<? extends Record> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals("of"))
        .filter(m -> m.getReturnType().getSimpleName().equals("Builder"))
        .findFirst()
        .orElse(null);
  }

  /** The components without which a fact of this type cannot be made, by name. */
  static Set<String> needed(Class<? extends Record> type) {
    Method beginning = beginning(type);
    return beginning == null
        ? Arrays.stream(type.getRecordComponents())
            .filter(c -> !c.getType().isPrimitive())
            .filter(c -> NEEDED.stream().anyMatch(c.getAccessor()::isAnnotationPresent))
            .map(RecordComponent::getName)
            .collect(Collectors.toSet())
        : Arrays.stream(beginning.getParameters())
            .map(Parameter::getName)
            .collect(Collectors.toSet());
  }

  private static Record make(Class<? extends Record> type, Map<String, Object> values)
      throws ReflectiveOperationException {
    Method beginning = beginning(type);
    if (beginning == null) {
      return canonical(type, values);
    }
    List<String> names = Arrays.stream(beginning.getParameters()).map(Parameter::getName).toList();
    Object builder = beginning.invoke(null, names.stream().map(values::get).toArray());
    for (Method setter : builder.getClass().getMethods()) {
      if (setter.getParameterCount() == 1
          && values.containsKey(setter.getName())
          && !names.contains(setter.getName())) {
        setter.invoke(builder, values.get(setter.getName()));
      }
    }
    return (Record) builder.getClass().getMethod("build").invoke(builder);
  }

  private static Record canonical(Class<? extends Record> type, Map<String, Object> values)
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
