package org.crmrules.drools.vocabulary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.Bilingual;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.FieldOfAsked;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * A verdict: what rules can conclude, and what comes of it.
 *
 * @param conclusions by name
 * @param outcomes by name
 */
public record CollectorType(
    Class<?> type, Map<String, Conclusion> conclusions, Map<String, Outcome> outcomes) {

  private static final ClassValue<CollectorType> KNOWN =
      new ClassValue<>() {
        @Override
        protected CollectorType computeValue(Class<?> type) {
          return read(type);
        }
      };

  /**
   * One conclusion, as {@link Concludes} has it. Decisions ask what it is, and to ask an annotation
   * is slow.
   *
   * @param parameters in order
   * @param outcome what it adds to
   * @param not the outcome that it contradicts; null if there is none
   */
  public record Conclusion(
      String name,
      List<Parameter> parameters,
      Outcome outcome,
      As as,
      List<String> with,
      List<String> over,
      String not,
      boolean distinct,
      boolean needsCalendar) {}

  /**
   * A parameter of a conclusion.
   *
   * @param kind {@link FieldKind#TEXT} or {@link FieldKind#WHOLE}
   * @param declaredIn the list in the manifest its codes come from; null if it takes any text
   * @param field true if it names a field of the fact that is asked about
   * @param least the least number that makes sense
   * @param most the largest number that makes sense
   */
  public record Parameter(
      String name, FieldKind kind, String declaredIn, boolean field, long least, long most) {}

  /**
   * What conclusions come to together.
   *
   * @param verdict the interface
   * @param index its place among the outcomes of the verdict
   * @param keys how many arguments say what it is about
   * @param each true if a conclusion counts as often as it is made
   * @param ordered true if it comes to one value
   * @param rising true if codes go from the least to the most
   * @param term what its values are called where rules disagree
   */
  public record Outcome(
      Class<?> verdict,
      String name,
      int index,
      int keys,
      boolean each,
      boolean ordered,
      boolean rising,
      Bilingual term) {}

  /** What an interface says; looked at once. */
  public static CollectorType of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static CollectorType read(Class<?> type) {
    Map<String, List<Method>> byOutcome = new TreeMap<>();
    for (Method method : type.getMethods()) {
      Concludes says = method.getAnnotation(Concludes.class);
      String outcome = says.value().isEmpty() ? method.getName() : says.value();
      byOutcome.computeIfAbsent(outcome, o -> new ArrayList<>()).add(method);
    }
    Map<String, Conclusion> conclusions = new TreeMap<>();
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    byOutcome.forEach(
        (name, methods) -> {
          methods.sort(Comparator.comparing(Method::getName));
          Outcome outcome = outcome(type, name, outcomes.size(), methods);
          outcomes.put(name, outcome);
          methods.forEach(m -> conclusions.put(m.getName(), conclusion(m, outcome)));
        });
    return new CollectorType(type, conclusions, outcomes);
  }

  private static Outcome outcome(Class<?> verdict, String name, int index, List<Method> methods) {
    List<Concludes> all = methods.stream().map(m -> m.getAnnotation(Concludes.class)).toList();
    Concludes first = all.get(0);
    return new Outcome(
        verdict,
        name,
        index,
        first.keys(),
        first.as() == As.EACH,
        first.as() != As.ALL && first.as() != As.EACH,
        all.stream().anyMatch(Concludes::rising),
        all.stream()
            .filter(says -> !says.en().isEmpty())
            .findFirst()
            .map(says -> new Bilingual(says.zh(), says.en()))
            .orElseGet(() -> Bilingual.same(name)));
  }

  private static Conclusion conclusion(Method method, Outcome outcome) {
    Concludes says = method.getAnnotation(Concludes.class);
    return new Conclusion(
        method.getName(),
        Arrays.stream(method.getParameters())
            .map(
                p -> {
                  DeclaredIn declared = p.getAnnotation(DeclaredIn.class);
                  Min least = p.getAnnotation(Min.class);
                  Max most = p.getAnnotation(Max.class);
                  return new Parameter(
                      p.getName(),
                      FieldKind.of(p.getType()),
                      declared == null ? null : declared.value(),
                      p.isAnnotationPresent(FieldOfAsked.class),
                      least == null ? Integer.MIN_VALUE : least.value(),
                      most == null ? Integer.MAX_VALUE : most.value());
                })
            .toList(),
        outcome,
        says.as(),
        List.of(says.with()),
        List.of(says.over()),
        says.not().isEmpty() ? null : says.not(),
        says.distinct(),
        says.needsCalendar());
  }

  /** The name that rules use. */
  public String name() {
    return type.getSimpleName();
  }
}
