package org.crmrules.drools.syntax;

import java.math.BigDecimal;
import org.crmrules.drools.problem.Span;

/** What stands beside an operator, or between the brackets of a conclusion. */
public sealed interface Operand {

  /** Where it stands. */
  Span span();

  /** As it is written in a rule. */
  String source();

  /** A name without a dollar sign: a field of the pattern. */
  record FieldName(String name, Span span) implements Operand {
    @Override
    public String source() {
      return name;
    }
  }

  /** A name with a dollar sign: bound in a condition. */
  record Variable(String name, Span span) implements Operand {
    @Override
    public String source() {
      return name;
    }
  }

  /** A constant of an enum, {@code Type.CONSTANT}. */
  record EnumConstant(String type, String name, Span span) implements Operand {
    @Override
    public String source() {
      return type + "." + name;
    }
  }

  /** A text. */
  record TextLiteral(String value, Span span) implements Operand {
    @Override
    public String source() {
      return '"' + value + '"';
    }
  }

  /** True or false. */
  record Flag(boolean value, Span span) implements Operand {
    @Override
    public String source() {
      return String.valueOf(value);
    }
  }

  /** The word null. */
  record Null(Span span) implements Operand {
    @Override
    public String source() {
      return "null";
    }
  }

  /**
   * A number.
   *
   * @param source as written, with its sign and suffix
   * @param exact true if it ends in B, which is not needed
   */
  record NumberLiteral(String source, BigDecimal value, boolean exact, Span span)
      implements Operand {

    /** True if it has a decimal point. */
    public boolean hasFraction() {
      return source.indexOf('.') >= 0;
    }
  }
}
