package org.crmrules.drools.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Question;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;

/**
 * The conclusions of a rule, as they are written: of literals, which are made once, or of what its
 * conditions bind. Immutable and thread-safe.
 */
final class Drawing {

  /** Stands for a value that is bound. */
  private record Slot(int number) {}

  private final String collector;
  private final Function<String, List<String>> declared;
  private final Conclusion[] what;
  private final Object[][] arguments;
  private final Concluded[] constants;

  /**
   * @param declared the codes of a list of the pack
   */
  Drawing(
      CollectorType verdict,
      String collector,
      List<Call> calls,
      Conditions conditions,
      Function<String, List<String>> declared) {
    this.collector = collector;
    this.declared = declared;
    this.what =
        calls.stream()
            .map(call -> verdict.conclusions().get(call.method()))
            .toArray(Conclusion[]::new);
    this.arguments =
        calls.stream()
            .map(call -> call.arguments().stream().map(a -> argument(a, conditions)).toArray())
            .toArray(Object[][]::new);
    boolean constant =
        calls.stream()
            .flatMap(call -> call.arguments().stream())
            .noneMatch(Operand.Variable.class::isInstance);
    this.constants = constant ? made(null) : null;
  }

  private static Object argument(Operand operand, Conditions conditions) {
    if (operand instanceof Operand.Variable variable) {
      return new Slot(conditions.slotOf(variable.name()));
    }
    return operand instanceof Operand.NumberLiteral number
        ? (Object) number.value().intValueExact()
        : ((Operand.TextLiteral) operand).value();
  }

  /** True if they are the same whatever is matched. */
  boolean isConstant() {
    return constants != null;
  }

  /**
   * The conclusions for what is matched.
   *
   * @throws org.crmrules.UnusableValueException if a value that is bound makes no sense
   */
  Concluded[] of(Question question) {
    return constants == null ? made(question) : constants;
  }

  private Concluded[] made(Question question) {
    Concluded[] made = new Concluded[what.length];
    for (int i = 0; i < made.length; i++) {
      Object[] values = arguments[i].clone();
      for (int j = 0; j < values.length; j++) {
        if (values[j] instanceof Slot slot) {
          values[j] = question.get(slot.number());
        }
      }
      made[i] = new Concluded(collector, what[i], declared, values);
    }
    return made;
  }

  /** As they are written in a rule. */
  List<String> told(Concluded... made) {
    return Arrays.stream(made).map(one -> one.told(collector)).toList();
  }
}
