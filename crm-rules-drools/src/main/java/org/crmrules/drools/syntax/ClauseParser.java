package org.crmrules.drools.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.Span;

/**
 * Reads the conditions of a rule as rules are written: patterns, {@code and}, {@code or}, {@code
 * not}, {@code exists} and brackets. It goes through the words once, so its work is linear in the
 * text, whatever the text is.
 */
public final class ClauseParser {

  /** Deeper nesting is nothing that anybody reads, and would take the stack. */
  private static final int MAX_DEPTH = 30;

  /** Words that begin something else than a pattern. */
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "or",
          "not",
          "exists",
          "forall",
          "eval",
          "from",
          "over",
          "accumulate",
          "acc",
          "collect",
          "groupby",
          "entry",
          "in",
          "if",
          "do",
          "break",
          "rule",
          "when",
          "then",
          "end",
          "query");

  private final String text;
  private final TokenReader in;
  private final Set<String> constantTypes;

  private ClauseParser(String text, TokenReader in, Set<String> constantTypes) {
    this.text = text;
    this.in = in;
    this.constantTypes = constantTypes;
  }

  /**
   * The conditions in a stretch of a text.
   *
   * @param constantTypes the names of the enums that constants may come from
   * @throws SyntaxException at the first word that has no place; whoever knows a wider language may
   *     still read it
   */
  public static Clause parse(String text, Span conditions, Set<String> constantTypes)
      throws SyntaxException {
    TokenReader in = new TokenReader(Lexer.tokens(text, conditions), constantTypes);
    ClauseParser parser = new ClauseParser(text, in, constantTypes);
    List<Clause> parts = new ArrayList<>();
    while (in.peek().kind() != Token.Kind.END) {
      parts.add(parser.either(0));
    }
    return new Clause.Each(parts);
  }

  /** How many words of this kind there are; 0 if they cannot be cut into words. */
  public static long count(String text, Span span, Predicate<String> wanted) {
    try {
      return Lexer.tokens(text, span).stream().map(Token::text).filter(wanted).count();
    } catch (SyntaxException e) {
      return 0;
    }
  }

  private Clause either(int depth) throws SyntaxException {
    List<Clause> parts = new ArrayList<>(List.of(each(depth)));
    while (in.skip("or")) {
      parts.add(each(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new Clause.Either(parts);
  }

  private Clause each(int depth) throws SyntaxException {
    List<Clause> parts = new ArrayList<>(List.of(one(depth)));
    while (in.skip("and")) {
      parts.add(one(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new Clause.Each(parts);
  }

  private Clause one(int depth) throws SyntaxException {
    Token first = in.peek();
    if (depth < MAX_DEPTH && in.skip("(")) {
      Clause inside = either(depth + 1);
      expect(")");
      return inside;
    }
    if (in.skip("not")) {
      Clause.Pattern part = only();
      return new Clause.None(part, first.span().to(part.span()));
    }
    if (in.skip("exists")) {
      Clause.Pattern part = only();
      return new Clause.Some(part, first.span().to(part.span()));
    }
    return pattern();
  }

  /** One pattern, which may stand in brackets. */
  private Clause.Pattern only() throws SyntaxException {
    if (!in.skip("(")) {
      return pattern();
    }
    Clause.Pattern inside = pattern();
    expect(")");
    return inside;
  }

  private Clause.Pattern pattern() throws SyntaxException {
    Token name = in.peek();
    if (name.kind() != Token.Kind.NAME || RESERVED.contains(name.text())) {
      throw unexpected(name);
    }
    Bilingual outside = SyntaxHint.outside(in.peek(1));
    if (outside != null) {
      throw in.unexpected(name, outside);
    }
    in.next();
    expect("(");
    List<Span> constraints = new ArrayList<>();
    if (!in.peek().is(")")) {
      constraints.add(constraint());
      while (in.skip(",")) {
        constraints.add(constraint());
      }
    }
    Span close = in.peek().span();
    expect(")");
    return new Clause.Pattern(name.text(), name.span().to(close), constraints);
  }

  /** From the first word to the last one before a comma or bracket that is not its own. */
  private Span constraint() throws SyntaxException {
    Token first = in.peek();
    Token last = null;
    int depth = 0;
    while (in.peek().kind() != Token.Kind.END
        && (depth > 0 || !in.peek().is(",") && !in.peek().is(")"))) {
      last = in.peek();
      depth += last.is("(") ? 1 : last.is(")") ? -1 : 0;
      in.next();
    }
    if (last == null || in.peek().kind() == Token.Kind.END) {
      throw unexpected(in.peek());
    }
    Span span = first.span().to(last.span());
    ConditionParser.parse(text, span, constantTypes);
    return span;
  }

  private void expect(String word) throws SyntaxException {
    if (!in.skip(word)) {
      throw unexpected(in.peek());
    }
  }

  private SyntaxException unexpected(Token token) {
    return in.unexpected(
        token,
        token.kind() == Token.Kind.END
            ? SyntaxHint.BRACKET
            : SyntaxHint.at(text, token.span().start()));
  }
}
