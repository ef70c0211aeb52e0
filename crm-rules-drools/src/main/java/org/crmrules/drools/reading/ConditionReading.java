package org.crmrules.drools.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * Reads a condition on one fact, word by word. A comparison with an absent value is false, as it is
 * to the engine.
 *
 * @param variables what was bound, by name; a value may be null
 */
record ConditionReading(FactType type, Record fact, Map<String, Object> variables) {

  boolean holds(Condition condition) {
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
        : Optional.of(new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())));
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
