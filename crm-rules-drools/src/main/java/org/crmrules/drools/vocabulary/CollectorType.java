package org.crmrules.drools.vocabulary;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.pack.DeclaredIn;

/**
 * A collector, and what rules can conclude on it.
 *
 * @param conclusions by name
 */
public record CollectorType(Class<?> type, Map<String, Conclusion> conclusions) {

  /**
   * One conclusion.
   *
   * @param parameters in order
   */
  public record Conclusion(String name, List<Parameter> parameters) {}

  /**
   * A parameter of a conclusion.
   *
   * @param kind {@link FieldKind#TEXT} or {@link FieldKind#WHOLE}
   * @param declaredIn the list in the manifest its codes come from; null if it takes any text
   */
  public record Parameter(String name, FieldKind kind, String declaredIn) {}

  static CollectorType of(Class<?> type) {
    Map<String, Conclusion> conclusions = new TreeMap<>();
    for (Method method : type.getMethods()) {
      List<Parameter> parameters =
          Arrays.stream(method.getParameters())
              .map(
                  p -> {
                    DeclaredIn declared = p.getAnnotation(DeclaredIn.class);
                    return new Parameter(
                        p.getName(),
                        FieldKind.of(p.getType()),
                        declared == null ? null : declared.value());
                  })
              .toList();
      conclusions.put(method.getName(), new Conclusion(method.getName(), parameters));
    }
    return new CollectorType(type, conclusions);
  }

  /** The name that rules use. */
  public String name() {
    return type.getSimpleName();
  }
}
