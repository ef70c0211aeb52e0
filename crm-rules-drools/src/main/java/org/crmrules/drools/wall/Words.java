package org.crmrules.drools.wall;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.objectweb.asm.Type;

/**
 * What the classes of a stage may name of the API, as it stands in bytecode.
 *
 * @param accessors the accessors of facts
 * @param constants the constants of enums
 * @param facts the classes of facts and enums
 * @param values the classes of the components of facts
 */
public record Words(
    Set<String> accessors, Set<String> constants, Set<String> facts, Set<String> values) {

  /** The words of a domain. */
  public static Words of(Vocabulary vocabulary) {
    Words words = new Words(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    vocabulary.facts().values().forEach(words::add);
    vocabulary.enums().values().forEach(words::add);
    return words;
  }

  private void add(FactType fact) {
    facts.add(Type.getInternalName(fact.type()));
    fact.fields()
        .values()
        .forEach(
            field -> {
              accessors.add(name(field.accessor()));
              values.add(Type.getInternalName(boxed(field.type())));
            });
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

  /** True if a name of the list that begins with @ means this. */
  boolean means(String name, String subject) {
    return switch (name) {
      case "@accessor" -> accessors.contains(subject);
      case "@constant" -> constants.contains(subject);
      case "@fact" -> facts.contains(subject);
      case "@value" -> values.contains(subject);
      default -> false;
    };
  }
}
