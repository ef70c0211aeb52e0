package org.crmrules.drools.syntax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.problem.Span;

/** A condition on one fact, in the language that rules may be written in. */
public sealed interface Condition {

  /** Where it stands. */
  Span span();

  /** All of them. */
  record All(List<Condition> parts, Span span) implements Condition {}

  /** At least one of them. */
  record Any(List<Condition> parts, Span span) implements Condition {}

  /** Not this. */
  record Not(Condition part, Span span) implements Condition {}

  /** A field compared with something. */
  record Comparison(Operand.FieldName field, Operator operator, Operand right, Span span)
      implements Condition {}

  /** A field is one of several constants, or none of them. */
  record OneOf(Operand.FieldName field, boolean negated, List<Operand> values, Span span)
      implements Condition {}

  /** A list contains a value, or does not. */
  record Contains(Operand.FieldName field, boolean negated, Operand value, Span span)
      implements Condition {}

  /** A value is in a list, or is not. */
  record MemberOf(Operand value, boolean negated, Operand.FieldName field, Span span)
      implements Condition {}

  /** Binds a field to a variable; always true. */
  record Binding(Operand.Variable variable, Operand.FieldName field, Span span)
      implements Condition {}

  /** Itself and all conditions in it. */
  default Stream<Condition> walk() {
    if (this instanceof All all) {
      return Stream.concat(Stream.of(this), all.parts().stream().flatMap(Condition::walk));
    }
    if (this instanceof Any any) {
      return Stream.concat(Stream.of(this), any.parts().stream().flatMap(Condition::walk));
    }
    return this instanceof Not not
        ? Stream.concat(Stream.of(this), not.part().walk())
        : Stream.of(this);
  }

  /**
   * As it is compiled. The engine compiles what this says and never the text that was read, so
   * nothing can mean one thing to the check and another to the engine.
   */
  default String source() {
    if (this instanceof All all) {
      return joined(all.parts(), " && ");
    }
    if (this instanceof Any any) {
      return joined(any.parts(), " || ");
    }
    if (this instanceof Not not) {
      return "!(" + not.part().source() + ")";
    }
    if (this instanceof Comparison c) {
      return c.field().source() + " " + c.operator().symbol() + " " + c.right().source();
    }
    if (this instanceof OneOf one) {
      return one.field().source()
          + (one.negated() ? " not in (" : " in (")
          + one.values().stream().map(Operand::source).collect(Collectors.joining(", "))
          + ")";
    }
    if (this instanceof Contains c) {
      return c.field().source() + (c.negated() ? " not" : "") + " contains " + c.value().source();
    }
    if (this instanceof MemberOf m) {
      return m.value().source() + (m.negated() ? " not" : "") + " memberOf " + m.field().source();
    }
    Binding binding = (Binding) this;
    return binding.variable().source() + " : " + binding.field().source();
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream().map(p -> "(" + p.source() + ")").collect(Collectors.joining(word));
  }
}
