package org.crmrules.drools.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.ask.UnmetCondition;
import org.crmrules.ask.UnmetCondition.Comparison;
import org.crmrules.ask.UnmetCondition.Why;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * Reads a condition on one fact, word by word. A comparison with an absent value is false, as it is
 * to the engine.
 *
 * @param variables what was bound, by name; a value may be null
 * @param watcher is told of each condition that is looked at
 */
public record ConditionReading(
    FactType type, Record fact, Map<String, Object> variables, RuleReading.Watcher watcher) {

  /** Nobody watches. */
  public ConditionReading(FactType type, Record fact, Map<String, Object> variables) {
    this(type, fact, variables, RuleReading.Watcher.NOBODY);
  }

  /** True if it holds; what it binds is among the variables then. */
  public boolean holds(Condition condition) {
    boolean holds = isTrue(condition);
    watcher.looked(condition, holds);
    return holds;
  }

  private boolean isTrue(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.inside().stream().allMatch(this::holds);
    }
    if (condition instanceof Condition.Any any) {
      return any.inside().stream().anyMatch(this::holds);
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.part());
    }
    if (condition instanceof Condition.Comparison comparison) {
      return compares(comparison);
    }
    if (condition instanceof Condition.OneOf one) {
      Object value = field(one.field());
      return one.negated() != one.values().stream().anyMatch(v -> equal(value, value(v)));
    }
    if (condition instanceof Condition.Contains contains) {
      return contains.negated() != in(field(contains.field()), value(contains.value()));
    }
    if (condition instanceof Condition.MemberOf member) {
      return member.negated() != in(field(member.field()), value(member.value()));
    }
    Condition.Binding binding = (Condition.Binding) condition;
    variables.put(binding.variable().name(), field(binding.field()));
    return true;
  }

  /** What did not hold of a condition: of several that all must, the first that does not. */
  UnmetCondition unmet(Condition condition) {
    if (condition instanceof Condition.All all) {
      return unmet(all.inside().stream().filter(c -> !holds(c)).findFirst().orElseThrow());
    }
    return of(Why.DOES_NOT_HOLD, condition.source(), List.of(condition));
  }

  /** What the fact has to do with some conditions. */
  UnmetCondition of(Why why, String source, List<Condition> conditions) {
    return new UnmetCondition(
        why,
        type.name(),
        type.idOf(fact),
        source,
        conditions.stream()
            .flatMap(Condition::walk)
            .filter(Condition.Compared.class::isInstance)
            .map(c -> told((Condition.Compared) c))
            .toList());
  }

  private Comparison told(Condition.Compared compared) {
    Field field = type.fields().get(compared.field().name());
    Object value = field.valueIn(fact);
    List<Object> against = new ArrayList<>();
    compared.values().forEach(operand -> against.add(value(operand)));
    return new Comparison(
        field.name(),
        field.term().zh(),
        field.term().en(),
        Field.text(value),
        operator(compared),
        against.stream().map(one -> one == null ? "null" : Field.text(one)).toList(),
        against.stream()
            .filter(one -> value instanceof Number && one instanceof Number)
            .map(one -> number(value).subtract(number(one)).abs())
            .min(Comparator.naturalOrder())
            .orElse(null),
        isTrue(compared));
  }

  private static String operator(Condition.Compared compared) {
    if (compared instanceof Condition.Comparison comparison) {
      return comparison.operator().symbol();
    }
    if (compared instanceof Condition.OneOf one) {
      return one.negated() ? "not in" : "in";
    }
    boolean negated =
        compared instanceof Condition.Contains contains
            ? contains.negated()
            : ((Condition.MemberOf) compared).negated();
    return negated ? "not contains" : "contains";
  }

  private boolean compares(Condition.Comparison comparison) {
    Object left = field(comparison.field());
    Object right = value(comparison.right());
    return switch (comparison.operator()) {
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> !equal(left, right);
      case LESS -> order(left, right).filter(o -> o < 0).isPresent();
      case AT_MOST -> order(left, right).filter(o -> o <= 0).isPresent();
      case GREATER -> order(left, right).filter(o -> o > 0).isPresent();
      case AT_LEAST -> order(left, right).filter(o -> o >= 0).isPresent();
    };
  }

  private static boolean equal(Object left, Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    return left instanceof Number && right instanceof Number
        ? order(left, right).filter(o -> o == 0).isPresent()
        : left.equals(right);
  }

  private static Optional<Integer> order(Object left, Object right) {
    return left == null || right == null
        ? Optional.empty()
        : Optional.of(number(left).compareTo(number(right)));
  }

  private static BigDecimal number(Object value) {
    return new BigDecimal(value.toString());
  }

  private static boolean in(Object list, Object value) {
    // A list that cannot hold null throws when asked for it.
    return value != null && list instanceof Collection<?> values && values.contains(value);
  }

  private Object field(Operand.FieldName name) {
    Field field = type.fields().get(name.name());
    return field.valueIn(fact);
  }

  private Object value(Operand operand) {
    if (operand instanceof Operand.FieldName name) {
      return field(name);
    }
    if (operand instanceof Operand.Variable variable) {
      return variables.get(variable.name());
    }
    if (operand instanceof Operand.NumberLiteral number) {
      return number.value();
    }
    if (operand instanceof Operand.TextLiteral literal) {
      return literal.value();
    }
    if (operand instanceof Operand.Flag flag) {
      return flag.value();
    }
    return operand instanceof Operand.EnumConstant constant ? constant(constant) : null;
  }

  /** The constant of the enum that some field of the fact has; the check has made sure of it. */
  private Object constant(Operand.EnumConstant constant) {
    return type.fields().values().stream()
        .filter(f -> f.type().getSimpleName().equals(constant.type()))
        .flatMap(f -> java.util.Arrays.stream(f.type().getEnumConstants()))
        .filter(c -> ((Enum<?>) c).name().equals(constant.name()))
        .findFirst()
        .orElseThrow();
  }
}
