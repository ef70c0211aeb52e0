package org.crmrules.drools.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.trial.Mutant.Change;

/** Every small change of the conditions of a rule. */
final class OtherConditions {

  /**
   * One of them.
   *
   * @param part what is changed, a condition or an element
   * @param other what stands there instead; null: nothing
   */
  record Edit(Change change, Object part, Object other) {}

  private final Codes codes;
  private final List<Edit> edits = new ArrayList<>();

  private OtherConditions(Codes codes) {
    this.codes = codes;
  }

  /** All of them, in the order in which the conditions stand. */
  static List<Edit> of(Element when, Codes codes) {
    OtherConditions all = new OtherConditions(codes);
    all.element(when);
    return all.edits;
  }

  private void element(Element element) {
    if (element instanceof Element.Match match) {
      match.conditions().forEach(condition -> condition(match.type(), condition));
    } else if (element instanceof Element.AllOf all) {
      all.parts().forEach(this::part);
    } else if (element instanceof Element.AnyOf any) {
      any.parts().forEach(this::part);
    } else if (element instanceof Element.No no) {
      add(Change.COMPARISON, no, new Element.Some(no.part()));
      element(no.part());
    } else if (element instanceof Element.Some some) {
      add(Change.COMPARISON, some, new Element.No(some.part()));
      element(some.part());
    }
  }

  private void part(Element part) {
    add(Change.CONDITION, part, null);
    element(part);
  }

  private void add(Change change, Object part, Object other) {
    edits.add(new Edit(change, part, other));
  }

  private void condition(FactType type, Condition condition) {
    if (condition instanceof Condition.Binding) {
      return; // it holds of everything, and what it binds is needed
    }
    add(Change.CONDITION, condition, null);
    changed(type, condition);
  }

  private void changed(FactType type, Condition condition) {
    if (condition instanceof Condition.Not not) {
      add(Change.COMPARISON, not, not.part());
      changed(type, not.part());
    } else if (condition instanceof Condition.Comparison comparison) {
      comparison(type.fields().get(comparison.field().name()), comparison);
    } else if (condition instanceof Condition.OneOf one) {
      oneOf(type.fields().get(one.field().name()), one);
    } else if (condition instanceof Condition.Contains contains) {
      contains(type.fields().get(contains.field().name()), contains);
    } else if (condition instanceof Condition.MemberOf in) {
      add(
          Change.COMPARISON,
          in,
          new Condition.MemberOf(in.value(), !in.negated(), in.field(), in.span()));
    } else {
      condition.inside().forEach(inside -> condition(type, inside));
    }
  }

  private void comparison(Field field, Condition.Comparison one) {
    for (Operator turned : turned(one)) {
      add(
          Change.COMPARISON,
          one,
          new Condition.Comparison(one.field(), turned, one.right(), one.span()));
    }
    values(
        field,
        one,
        one.right(),
        other -> new Condition.Comparison(one.field(), one.operator(), other, one.span()));
  }

  /** A yes or no is turned by turning the value. */
  private static List<Operator> turned(Condition.Comparison one) {
    return switch (one.operator()) {
      case EQUAL -> one.right() instanceof Operand.Flag ? List.of() : List.of(Operator.NOT_EQUAL);
      case NOT_EQUAL -> one.right() instanceof Operand.Flag ? List.of() : List.of(Operator.EQUAL);
      case LESS -> List.of(Operator.AT_MOST, Operator.AT_LEAST);
      case AT_MOST -> List.of(Operator.LESS, Operator.GREATER);
      case GREATER -> List.of(Operator.AT_LEAST, Operator.AT_MOST);
      case AT_LEAST -> List.of(Operator.GREATER, Operator.LESS);
    };
  }

  private void oneOf(Field field, Condition.OneOf one) {
    add(
        Change.COMPARISON,
        one,
        new Condition.OneOf(one.field(), !one.negated(), one.values(), one.span()));
    for (Operand value : one.values()) {
      if (one.values().size() > 1) {
        add(Change.VALUE, one, with(one, value, null));
      }
      values(field, one, value, other -> isThere(one, other) ? null : with(one, value, other));
    }
  }

  private static boolean isThere(Condition.OneOf one, Operand value) {
    return one.values().stream().anyMatch(other -> other.source().equals(value.source()));
  }

  /**
   * @param other null: the value is left out
   */
  private static Condition.OneOf with(Condition.OneOf one, Operand value, Operand other) {
    List<Operand> values = new ArrayList<>();
    for (Operand each : one.values()) {
      if (each != value) {
        values.add(each);
      } else if (other != null) {
        values.add(other);
      }
    }
    return new Condition.OneOf(one.field(), one.negated(), List.copyOf(values), one.span());
  }

  private void contains(Field field, Condition.Contains one) {
    add(
        Change.COMPARISON,
        one,
        new Condition.Contains(one.field(), !one.negated(), one.value(), one.span()));
    values(
        field,
        one,
        one.value(),
        other -> new Condition.Contains(one.field(), one.negated(), other, one.span()));
  }

  /**
   * @param changed the condition with another value; null where that is none
   */
  private void values(
      Field field, Condition one, Operand value, Function<Operand, Condition> changed) {
    boolean isNumber = value instanceof Operand.NumberLiteral;
    List<? extends Operand> others =
        isNumber
            ? Numbers.beside(field, (Operand.NumberLiteral) value)
            : codes.beside(field, value);
    others.stream()
        .map(changed)
        .filter(Objects::nonNull)
        .forEach(other -> add(isNumber ? Change.NUMBER : Change.VALUE, one, other));
  }
}
