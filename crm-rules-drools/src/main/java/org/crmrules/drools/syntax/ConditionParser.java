package org.crmrules.drools.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/**
 * Reads a condition:
 *
 * <pre>
 * condition  = $name ":" field | any
 * any        = all { "||" all }
 * all        = single { "&amp;&amp;" single }
 * single     = "!" single | "(" any ")" | comparison
 * comparison = field operator operand | field ["not"] "in" "(" operand { "," operand } ")"
 *            | field ["not"] "contains" operand | operand ["not"] "memberOf" field
 * </pre>
 */
public final class ConditionParser {

  private static final int MAX_DEPTH = 8;

  private final String text;
  private final Span whole;
  private final TokenReader in;

  private ConditionParser(String text, Span whole, Set<String> constantTypes)
      throws SyntaxException {
    this.text = text;
    this.whole = whole;
    this.in = new TokenReader(Lexer.tokens(text, whole), constantTypes);
  }

  /**
   * The condition in a stretch of a text.
   *
   * @param constantTypes the names of the enums that constants may come from
   */
  public static Condition parse(String text, Span whole, Set<String> constantTypes)
      throws SyntaxException {
    ConditionParser parser = new ConditionParser(text, whole, constantTypes);
    Condition condition = parser.condition();
    if (parser.in.peek().kind() != Token.Kind.END) {
      throw parser.notAllowed(parser.in.peek().span());
    }
    return condition;
  }

  private Condition condition() throws SyntaxException {
    if (in.peek().text().startsWith("$") && in.peek(1).is(":")) {
      Operand.Variable variable = (Operand.Variable) in.operand();
      in.expect(":");
      Operand.FieldName field = field(in.operand());
      return new Condition.Binding(variable, field, variable.span().to(field.span()));
    }
    return any(0);
  }

  private Condition any(int depth) throws SyntaxException {
    if (depth > MAX_DEPTH) {
      throw notAllowed(in.peek().span());
    }
    List<Condition> parts = new ArrayList<>(List.of(all(depth)));
    while (in.skip("||")) {
      parts.add(all(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, span(parts));
  }

  private Condition all(int depth) throws SyntaxException {
    List<Condition> parts = new ArrayList<>(List.of(single(depth)));
    while (in.skip("&&")) {
      parts.add(single(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, span(parts));
  }

  private static Span span(List<Condition> parts) {
    return parts.get(0).span().to(parts.get(parts.size() - 1).span());
  }

  private Condition single(int depth) throws SyntaxException {
    Token first = in.peek();
    if (in.skip("!")) {
      if (depth > MAX_DEPTH) {
        throw notAllowed(first.span());
      }
      Condition part = single(depth + 1);
      return new Condition.Not(part, first.span().to(part.span()));
    }
    if (in.skip("(")) {
      Condition inside = any(depth + 1);
      in.expect(")");
      return inside;
    }
    return comparison();
  }

  private Condition comparison() throws SyntaxException {
    Operand left = in.operand();
    if (left instanceof Operand.NumberLiteral && in.peek().kind() == Token.Kind.END) {
      throw new SyntaxException(ProblemCode.SYNTAX, left.span(), left.source(), SyntaxHint.DIGITS);
    }
    Optional<Operator> operator = Operator.of(in.peek().text());
    if (operator.isPresent()) {
      in.next();
      Operand right = in.operand();
      return new Condition.Comparison(
          field(left), operator.get(), right, left.span().to(right.span()));
    }
    boolean negated = in.skip("not");
    if (in.skip("in")) {
      return oneOf(field(left), negated);
    }
    if (in.skip("contains")) {
      Operand value = in.operand();
      return new Condition.Contains(field(left), negated, value, left.span().to(value.span()));
    }
    if (in.skip("memberOf")) {
      Operand.FieldName list = field(in.operand());
      return new Condition.MemberOf(left, negated, list, left.span().to(list.span()));
    }
    throw notAllowed(left.span().to(in.peek().span()));
  }

  private Condition oneOf(Operand.FieldName field, boolean negated) throws SyntaxException {
    in.expect("(");
    List<Operand> values = new ArrayList<>(List.of(in.operand()));
    while (in.skip(",")) {
      values.add(in.operand());
    }
    Span close = in.peek().span();
    in.expect(")");
    return new Condition.OneOf(field, negated, values, field.span().to(close));
  }

  private Operand.FieldName field(Operand operand) throws SyntaxException {
    if (operand instanceof Operand.FieldName field) {
      return field;
    }
    throw notAllowed(operand.span());
  }

  /** Says the whole condition, because what is not allowed seldom ends where it begins. */
  private SyntaxException notAllowed(Span span) {
    return new SyntaxException(
        ProblemCode.FORBIDDEN_EXPRESSION, span, text.substring(whole.start(), whole.end()).strip());
  }
}
