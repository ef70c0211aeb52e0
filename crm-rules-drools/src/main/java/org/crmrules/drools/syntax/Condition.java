package org.crmrules.drools.syntax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.problem.Span;

/** A condition on one fact, in the language that rules may be written in. */
public sealed interface Condition {

  /** Where it stands. */
  Span span();

  /** As people are shown it. */
  String source();

  /** The conditions that it is made of; none for a condition that looks at a fact itself. */
  default List<Condition> inside() {
    return List.of();
  }

  /** The names of the fields it looks at itself. */
  default List<String> fields() {
    return List.of();
  }

  /** Itself and all conditions in it. */
  default Stream<Condition> walk() {
    return Stream.concat(Stream.of(this), inside().stream().flatMap(Condition::walk));
  }

  /** A condition that holds a field against values. */
  sealed interface Compared extends Condition {

    /** The field. */
    Operand.FieldName field();

    /** What it is held against. */
    List<Operand> values();

    @Override
    default List<String> fields() {
      return Stream.concat(Stream.of(field()), values().stream())
          .filter(Operand.FieldName.class::isInstance)
          .map(Operand::source)
          .toList();
    }
  }

  /** All of them. */
  record All(List<Condition> inside, Span span) implements Condition {
    @Override
    public String source() {
      return joined(inside, " && ");
    }
  }

  /** At least one of them. */
  record Any(List<Condition> inside, Span span) implements Condition {
    @Override
    public String source() {
      return joined(inside, " || ");
    }
  }

  /** Not this. */
  record Not(Condition part, Span span) implements Condition {
    @Override
    public String source() {
      return "!(" + part.source() + ")";
    }

    @Override
    public List<Condition> inside() {
      return List.of(part);
    }
  }

  /** A field compared with something. */
  record Comparison(Operand.FieldName field, Operator operator, Operand right, Span span)
      implements Compared {
    @Override
    public String source() {
      return field.source() + " " + operator.symbol() + " " + right.source();
    }

    @Override
    public List<Operand> values() {
      return List.of(right);
    }
  }

  /** A field is one of several constants, or none of them; shown as comparisons, one for each. */
  record OneOf(Operand.FieldName field, boolean negated, List<Operand> values, Span span)
      implements Compared {
    @Override
    public String source() {
      String comparison = field.source() + (negated ? " != " : " == ");
      return values.stream()
          .map(value -> "(" + comparison + value.source() + ")")
          .collect(Collectors.joining(negated ? " && " : " || "));
    }
  }

  /** A list contains a value, or does not. */
  record Contains(Operand.FieldName field, boolean negated, Operand value, Span span)
      implements Compared {
    @Override
    public String source() {
      return field.source() + (negated ? " not" : "") + " contains " + value.source();
    }

    @Override
    public List<Operand> values() {
      return List.of(value);
    }
  }

  /** A value is in a list, or is not. */
  record MemberOf(Operand value, boolean negated, Operand.FieldName field, Span span)
      implements Compared {
    @Override
    public String source() {
      return value.source() + (negated ? " not" : "") + " memberOf " + field.source();
    }

    @Override
    public List<Operand> values() {
      return List.of(value);
    }
  }

  /** Binds a field to a variable; always true. */
  record Binding(Operand.Variable variable, Operand.FieldName field, Span span)
      implements Condition {
    @Override
    public String source() {
      return variable.source() + " : " + field.source();
    }

    @Override
    public List<String> fields() {
      return List.of(field.name());
    }
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream().map(p -> "(" + p.source() + ")").collect(Collectors.joining(word));
  }
}
