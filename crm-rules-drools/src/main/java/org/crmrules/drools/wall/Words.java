package org.crmrules.drools.wall;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.OwnFact;
import org.objectweb.asm.Type;

/**
 * What the classes of a stage may name of the API, as it stands in bytecode.
 *
 * @param accessors the accessors of facts
 * @param constants the constants of enums
 * @param facts the classes of facts and enums
 * @param values the classes of the components of facts
 * @param getters how fields and kinds are asked for that the pack declares
 * @param names of these fields and kinds
 */
public record Words(
    Set<String> accessors,
    Set<String> constants,
    Set<String> facts,
    Set<String> values,
    Set<String> getters,
    Set<String> names) {

  /** What conditions ask for by name. */
  private static final Set<String> GETTERS =
      Set.of("exact", "whole", "flag", "text", "texts", "day");

  private static final String OWN_KIND =
      Type.getInternalName(OwnFact.class) + ".is(Ljava/lang/String;)Z";

  /** The words of a domain. */
  public static Words of(Vocabulary vocabulary) {
    Words words =
        new Words(
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>());
    vocabulary.facts().values().forEach(words::add);
    vocabulary.enums().values().forEach(words::add);
    return words;
  }

  private void add(FactType fact) {
    facts.add(Type.getInternalName(fact.type()));
    for (RecordComponent component : fact.type().getRecordComponents()) {
      if (component.getType() != CustomFields.class) {
        accessors.add(name(component.getAccessor()));
        values.add(Type.getInternalName(boxed(component.getType())));
      }
    }
    fact.fields().values().stream().filter(f -> f.declared() != null).forEach(f -> add(fact, f));
    if (fact.isOwn()) {
      names.add(fact.name());
      getters.add(OWN_KIND);
    }
  }

  private void add(FactType fact, Field declared) {
    names.add(declared.name());
    accessors.add(
        Type.getInternalName(fact.type()) + ".custom()" + Type.getDescriptor(CustomFields.class));
    values.add(Type.getInternalName(boxed(declared.type())));
    values.add(Type.getInternalName(CustomFields.class));
    Arrays.stream(CustomFields.class.getMethods())
        .filter(method -> GETTERS.contains(method.getName()))
        .forEach(method -> getters.add(name(method)));
  }

  private void add(Class<? extends Enum<?>> type) {
    facts.add(Type.getInternalName(type));
    for (Enum<?> constant : type.getEnumConstants()) {
      constants.add(
          Type.getInternalName(type) + "." + constant.name() + ":" + Type.getDescriptor(type));
    }
  }

  private static Class<?> boxed(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  private static String name(Method method) {
    return Type.getInternalName(method.getDeclaringClass())
        + "."
        + method.getName()
        + Type.getMethodDescriptor(method);
  }

  /** True if what is called takes the name of something that the pack declares. */
  boolean takesName(String called) {
    return getters.contains(called);
  }

  /** True if a name of the list that begins with @ means this. */
  boolean means(String name, String subject) {
    return switch (name) {
      case "@accessor" -> accessors.contains(subject);
      case "@constant" -> constants.contains(subject);
      case "@fact" -> facts.contains(subject);
      case "@value" -> values.contains(subject);
      case "@getter" -> getters.contains(subject);
      default -> false;
    };
  }
}
