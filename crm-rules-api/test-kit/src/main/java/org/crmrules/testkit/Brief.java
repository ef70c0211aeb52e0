package org.crmrules.testkit;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.Decision;
import org.crmrules.FactValues;
import org.crmrules.Reason;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.testkit.fact.Records;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.OwnFact;

/**
 * A fact or a decision in few words: of a fact only what is set, of a decision the outcome and the
 * rules that decided. For people who read what a law found.
 */
public final class Brief {

  private static final Set<String> AROUND = Set.of("reasons", "policy", "asOf");

  private Brief() {}

  /**
   * The text. Lists and maps are told one by one; what is no record, as it tells itself.
   *
   * @param value null is told too
   */
  public static String of(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(Brief::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Reason reason) {
      return reason.ruleId();
    }
    if (value instanceof CustomFields
        || value instanceof FactValues
        || !(value instanceof Record)) {
      return String.valueOf(value);
    }
    return record((Record) value);
  }

  private static String record(Record value) {
    List<String> said = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      add(value, component, said);
    }
    String name = value instanceof OwnFact own ? own.type() : value.getClass().getSimpleName();
    String all = name + said.stream().collect(Collectors.joining(", ", "(", ")"));
    return value instanceof Decision decision ? all + " by " + rules(decision) : all;
  }

  private static void add(Record value, RecordComponent component, List<String> said) {
    Object held = Records.value(value, component);
    if (held instanceof CustomFields custom) {
      custom.names().stream()
          .filter(name -> custom.get(name) != null)
          .forEach(name -> said.add(name + "=" + of(custom.get(name))));
    } else if (isSaid(value, component, held)) {
      said.add(component.getName() + "=" + of(held));
    }
  }

  private static boolean isSaid(Record value, RecordComponent component, Object held) {
    if (value instanceof Decision && AROUND.contains(component.getName())
        || value instanceof OwnFact && component.getName().equals("type")) {
      return false;
    }
    AbsentMeans absent = component.getAnnotation(AbsentMeans.class);
    return held != null
        && !(held instanceof Collection<?> many && many.isEmpty())
        && !(held instanceof Map<?, ?> map && map.isEmpty())
        && (absent == null || !of(held).equals(absent.value()));
  }

  private static String rules(Decision decision) {
    List<String> rules =
        decision.decisiveReasons().stream().map(Reason::ruleId).distinct().toList();
    return rules.isEmpty() ? "no rule" : String.join(", ", rules);
  }
}
