package org.crmrules.drools.syntax;

import java.math.BigDecimal;
import org.crmrules.drools.problem.Span;

/** What stands beside an operator, or between the brackets of a conclusion. */
public sealed interface Operand {

  /** Where it stands. */
  Span span();

  /** A name without a dollar sign: a field of the pattern. */
  record FieldName(String name, Span span) implements Operand {}

  /** A name with a dollar sign: bound in a condition. */
  record Variable(String name, Span span) implements Operand {}

  /** A constant of an enum, {@code Type.CONSTANT}. */
  record EnumConstant(String type, String name, Span span) implements Operand {}

  /** A text. */
  record TextLiteral(String value, Span span) implements Operand {}

  /** True or false. */
  record Flag(boolean value, Span span) implements Operand {}

  /** The word null. */
  record Null(Span span) implements Operand {}

  /**
   * A number.
   *
   * @param text as written, with its sign and suffix
   * @param exact true if it ends in B
   */
  record NumberLiteral(String text, BigDecimal value, boolean exact, Span span) implements Operand {

    /** True if it has a decimal point. */
    public boolean hasFraction() {
      return text.indexOf('.') >= 0;
    }
  }

  /** As it stands in the text that is compiled. */
  default String source() {
    if (this instanceof FieldName field) {
      return field.name();
    }
    if (this instanceof Variable variable) {
      return variable.name();
    }
    if (this instanceof EnumConstant constant) {
      return constant.type() + "." + constant.name();
    }
    if (this instanceof TextLiteral literal) {
      return '"' + literal.value() + '"';
    }
    if (this instanceof NumberLiteral number) {
      return number.text();
    }
    return this instanceof Flag flag ? String.valueOf(flag.value()) : "null";
  }
}
