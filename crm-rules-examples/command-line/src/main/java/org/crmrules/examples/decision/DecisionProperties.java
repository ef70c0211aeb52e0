package org.crmrules.examples.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.Decision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyMetadata;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.VirtualAnnotatedMember;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.SimpleBeanPropertyDefinition;

/**
 * Puts the question, and what follows from a decision, before its components as they are written,
 * so that no tree of a decision is made only to be written out. What many decisions have in common
 * is written once.
 */
final class DecisionProperties extends ValueSerializerModifier {

  private static final long serialVersionUID = 1L;

  /** What a run asks all with, and what hangs on the level alone. */
  private static final Set<String> REPEATED = Set.of("policy", "asOf", "plan");

  private final transient ObjectMapper plain;

  /**
   * @param plain writes a value without anything of this
   */
  DecisionProperties(ObjectMapper plain) {
    this.plain = plain;
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription.Supplier bean,
      List<BeanPropertyWriter> components) {
    return DecisionKind.ALL.stream()
        .filter(kind -> kind.type() == bean.getBeanClass())
        .findFirst()
        .map(kind -> before(components, kind, config, bean))
        .orElse(components);
  }

  private <D extends Decision> List<BeanPropertyWriter> before(
      List<BeanPropertyWriter> components,
      DecisionKind<D> kind,
      SerializationConfig config,
      BeanDescription.Supplier bean) {
    List<BeanPropertyWriter> all = new ArrayList<>();
    all.add(new Derived<D>(DecisionJson.QUESTION, d -> kind.question(), config, bean));
    for (Map.Entry<String, Function<D, ?>> derived : kind.derived().entrySet()) {
      all.add(new Derived<>(derived.getKey(), derived.getValue(), config, bean));
    }
    for (BeanPropertyWriter component : components) {
      if (REPEATED.contains(component.getName())) {
        component.assignSerializer(new RepeatedJson(plain));
      }
      all.add(component);
    }
    return all;
  }

  private static final class Derived<D extends Decision> extends VirtualBeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final transient Function<D, ?> value;

    Derived(
        String name,
        Function<D, ?> value,
        SerializationConfig config,
        BeanDescription.Supplier bean) {
      super(
          SimpleBeanPropertyDefinition.construct(
              config,
              new VirtualAnnotatedMember(
                  bean.getClassInfo(),
                  bean.getBeanClass(),
                  name,
                  config.constructType(Object.class)),
              PropertyName.construct(name),
              PropertyMetadata.STD_OPTIONAL,
              JsonInclude.Value.empty()),
          bean.getClassAnnotations(),
          config.constructType(Object.class));
      this.value = value;
    }

    @Override
    @SuppressWarnings("unchecked") // is only asked about decisions of its kind
    protected Object value(Object decision, JsonGenerator out, SerializationContext context) {
      return value.apply((D) decision);
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
        MapperConfig<?> config,
        AnnotatedClass declaring,
        BeanPropertyDefinition definition,
        JavaType type) {
      return this; // was made with all it needs
    }
  }
}
