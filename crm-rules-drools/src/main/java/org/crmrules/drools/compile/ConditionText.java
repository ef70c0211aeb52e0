package org.crmrules.drools.compile;

import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * Writes conditions on a fact as the engine's compiler takes them, from nothing but what was
 * checked. A field that the pack declares is asked for by its name, which is a text there and never
 * a word of the language; and every exact number has the mark that the compiler needs.
 */
record ConditionText(FactType type) {

  /** What comes before the conditions on a kind of fact that the pack declares. */
  String kind() {
    return "is(\"" + type.name() + "\")";
  }

  String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return joined(all.inside(), " && ");
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.inside(), " || ");
    }
    if (condition instanceof Condition.Not not) {
      return "!(" + of(not.part()) + ")";
    }
    if (condition instanceof Condition.Comparison c) {
      return of(c.field()) + " " + c.operator().symbol() + " " + of(c.right(), c.field());
    }
    if (condition instanceof Condition.OneOf one) {
      return oneOf(one);
    }
    if (condition instanceof Condition.Contains contains) {
      String word = contains.negated() ? " not contains " : " contains ";
      return of(contains.field()) + word + contains.value().source();
    }
    if (condition instanceof Condition.MemberOf member) {
      String word = member.negated() ? " not memberOf " : " memberOf ";
      return member.value().source() + word + of(member.field());
    }
    Condition.Binding binding = (Condition.Binding) condition;
    return binding.variable().source() + " : " + of(binding.field());
  }

  private String joined(List<Condition> parts, String word) {
    return parts.stream().map(p -> "(" + of(p) + ")").collect(Collectors.joining(word));
  }

  /** Comparisons, one for each: the compiler fails on an exact number between the brackets. */
  private String oneOf(Condition.OneOf one) {
    String comparison = of(one.field()) + (one.negated() ? " != " : " == ");
    return one.values().stream()
        .map(value -> "(" + comparison + of(value, one.field()) + ")")
        .collect(Collectors.joining(one.negated() ? " && " : " || "));
  }

  private String of(Operand operand, Operand.FieldName compared) {
    if (operand instanceof Operand.FieldName name) {
      return of(name);
    }
    boolean marked =
        operand instanceof Operand.NumberLiteral number
            && !number.exact()
            && type.fields().get(compared.name()).kind() == FieldKind.EXACT;
    return marked ? operand.source() + "B" : operand.source();
  }

  private String of(Operand.FieldName name) {
    Field field = type.fields().get(name.name());
    return field.declared() == null
        ? field.name()
        : "custom." + getter(field.kind()) + "(\"" + field.name() + "\")";
  }

  private static String getter(FieldKind kind) {
    return switch (kind) {
      case EXACT -> "exact";
      case WHOLE -> "whole";
      case FLAG -> "flag";
      case TEXT -> "text";
      case TEXTS -> "texts";
      case DATE -> "day";
      case CONSTANT, OTHER -> throw new IllegalArgumentException("No field holds " + kind + ".");
    };
  }
}
