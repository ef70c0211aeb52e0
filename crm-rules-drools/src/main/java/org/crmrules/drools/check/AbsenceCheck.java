package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * Finds conditions that come true because a value is absent, without saying so.
 *
 * <p>To the engine a comparison with an absent value is false, so its negation is true. Here the
 * same condition is also read with "unknown" as a third value, in which a negation of unknown stays
 * unknown. Where the engine says true and this reading does not, the condition was true only
 * because of the absence. Every way the rest of the condition can turn out is tried.
 */
final class AbsenceCheck {

  private static final int MAX_OTHERS = 12;

  private final Text text;
  private final Problems problems;

  AbsenceCheck(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  void check(Element element, boolean negated) {
    if (element instanceof Element.Match match) {
      match(match, negated);
    } else if (element instanceof Element.AllOf all) {
      all.parts().forEach(p -> check(p, negated));
    } else if (element instanceof Element.AnyOf any) {
      any.parts().forEach(p -> check(p, negated));
    } else if (element instanceof Element.No no) {
      check(no.part(), true);
    } else if (element instanceof Element.Some some) {
      check(some.part(), negated);
    }
  }

  private void match(Element.Match match, boolean negated) {
    if (match.conditions().isEmpty()) {
      return;
    }
    Condition whole = new Condition.All(match.conditions(), match.conditions().get(0).span());
    List<Condition> atoms = whole.walk().filter(AbsenceCheck::isAtom).toList();
    for (Field field : nullableFields(match.type(), atoms)) {
      List<Condition> others = atoms.stream().filter(a -> !mentions(a, field.name())).toList();
      boolean bad = others.size() > MAX_OTHERS;
      for (int way = 0; !bad && way < 1 << others.size(); way++) {
        Reading reading = new Reading(field.name(), others, way);
        Boolean engine = reading.of(whole, false);
        Boolean careful = reading.of(whole, true);
        boolean engineSays = negated ? !Boolean.TRUE.equals(engine) : Boolean.TRUE.equals(engine);
        Boolean carefulSays = negated ? not(careful) : careful;
        bad = engineSays && !Boolean.TRUE.equals(carefulSays);
      }
      if (bad) {
        Span span =
            atoms.stream()
                .filter(a -> mentions(a, field.name()))
                .findFirst()
                .map(Condition::span)
                .orElse(whole.span());
        problems.add(
            ProblemCode.TRUE_WHEN_ABSENT, text, span, field.name(), field.name(), field.name());
      }
    }
  }

  private static List<Field> nullableFields(FactType type, List<Condition> atoms) {
    Map<String, Field> fields = type.fields();
    return fields.values().stream()
        .filter(Field::nullable)
        .filter(f -> atoms.stream().anyMatch(a -> mentions(a, f.name())))
        .toList();
  }

  private static boolean isAtom(Condition condition) {
    return condition instanceof Condition.Comparison
        || condition instanceof Condition.OneOf
        || condition instanceof Condition.Contains
        || condition instanceof Condition.MemberOf;
  }

  private static boolean mentions(Condition atom, String field) {
    return atom.fields().contains(field);
  }

  private static Boolean not(Boolean value) {
    return value == null ? null : Boolean.valueOf(!value);
  }

  /** One way the atoms that do not mention the field can turn out; null is unknown. */
  private record Reading(String field, List<Condition> others, int way) {

    Boolean of(Condition condition, boolean careful) {
      if (condition instanceof Condition.All all) {
        return and(all.inside().stream().map(p -> of(p, careful)).toList());
      }
      if (condition instanceof Condition.Any any) {
        List<Boolean> negations = new ArrayList<>();
        any.inside().forEach(p -> negations.add(not(of(p, careful))));
        return not(and(negations));
      }
      if (condition instanceof Condition.Not not) {
        return not(of(not.part(), careful));
      }
      if (condition instanceof Condition.Binding) {
        return true;
      }
      int index = others.indexOf(condition);
      return index >= 0 ? Boolean.valueOf((way >> index & 1) == 1) : absent(condition, careful);
    }

    /** An atom that mentions the field, where the field is absent. */
    private static Boolean absent(Condition atom, boolean careful) {
      if (atom instanceof Condition.Comparison c && c.right() instanceof Operand.Null) {
        return c.operator() == Operator.EQUAL;
      }
      if (careful) {
        return null;
      }
      return atom instanceof Condition.Comparison c && c.operator() == Operator.NOT_EQUAL
          || atom instanceof Condition.OneOf one && one.negated()
          || atom instanceof Condition.Contains contains && contains.negated();
    }

    private static Boolean and(List<Boolean> parts) {
      if (parts.contains(false)) {
        return false;
      }
      return parts.contains(null) ? null : true;
    }
  }
}
