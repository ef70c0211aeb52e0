package org.crmrules.drools.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.conclude.Blank;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Question;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * The conclusions of a rule, as they are written: of literals, which are made once, or of what its
 * conditions bind. Immutable and thread-safe.
 */
final class Drawing {

  /**
   * Stands for a value that is bound.
   *
   * @param of the kind of fact, and which of its fields, it is bound to; null if that is not one
   */
  private record Slot(int number, Source of) {}

  private record Source(FactType type, Field field) {

    /** Null if it is not known which of the facts that were matched it is. */
    Blank blankIn(List<?> facts, Object... matched) {
      List<Object> some =
          Stream.of(matched).filter(fact -> fact != null && type.isOf(fact)).toList();
      for (int i = 0; i < facts.size() && some.size() == 1; i++) {
        if (facts.get(i) == some.get(0)) {
          return new Blank(i, field);
        }
      }
      return null;
    }
  }

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
      CheckedRule rule,
      Conditions conditions,
      Function<String, List<String>> declared) {
    List<Call> calls = rule.then();
    this.collector = collector;
    this.declared = declared;
    this.what =
        calls.stream()
            .map(call -> verdict.conclusions().get(call.method()))
            .toArray(Conclusion[]::new);
    this.arguments =
        calls.stream()
            .map(
                call -> call.arguments().stream().map(a -> argument(a, rule, conditions)).toArray())
            .toArray(Object[][]::new);
    boolean constant =
        calls.stream()
            .flatMap(call -> call.arguments().stream())
            .noneMatch(Operand.Variable.class::isInstance);
    this.constants = constant ? made(null) : null;
  }

  private static Object argument(Operand operand, CheckedRule rule, Conditions conditions) {
    if (operand instanceof Operand.Variable variable) {
      return new Slot(conditions.slotOf(variable.name()), source(variable.name(), rule));
    }
    return operand instanceof Operand.NumberLiteral number
        ? (Object) number.value().intValueExact()
        : ((Operand.TextLiteral) operand).value();
  }

  private static Source source(String variable, CheckedRule rule) {
    List<Source> all =
        rule.when()
            .matches()
            .flatMap(
                match ->
                    match
                        .walk()
                        .filter(Condition.Binding.class::isInstance)
                        .map(Condition.Binding.class::cast)
                        .filter(binding -> binding.variable().name().equals(variable))
                        .map(binding -> match.type().fields().get(binding.field().name()))
                        .map(field -> new Source(match.type(), field)))
            .toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  /**
   * The same conclusions with blanks for what is bound, so that they can be kept for other facts.
   *
   * @param made of these facts
   * @param matched those of the facts that the rule matched
   * @return null if it is not known which fact a value is of
   */
  Concluded[] blank(Concluded[] made, List<?> facts, Object... matched) {
    Concluded[] blanks = new Concluded[made.length];
    for (int i = 0; i < made.length; i++) {
      Object[] values = arguments[i].clone();
      for (int j = 0; j < values.length; j++) {
        if (values[j] instanceof Slot slot) {
          values[j] = slot.of() == null ? null : slot.of().blankIn(facts, matched);
          if (values[j] == null) {
            return null;
          }
        }
      }
      blanks[i] = made[i].with(values);
    }
    return blanks;
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
