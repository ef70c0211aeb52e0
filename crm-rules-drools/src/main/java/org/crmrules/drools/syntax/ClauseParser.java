package org.crmrules.drools.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.crmrules.drools.problem.ProblemCode;
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
  private final List<Token> tokens;
  private final Set<String> constantTypes;
  private int at;

  private ClauseParser(String text, List<Token> tokens, Set<String> constantTypes) {
    this.text = text;
    this.tokens = tokens;
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
    ClauseParser parser = new ClauseParser(text, Lexer.tokens(text, conditions), constantTypes);
    List<Clause> parts = new ArrayList<>();
    while (parser.peek().kind() != Token.Kind.END) {
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

  private Token peek() {
    return tokens.get(at);
  }

  private Clause either(int depth) throws SyntaxException {
    List<Clause> parts = new ArrayList<>(List.of(each(depth)));
    while (skip("or")) {
      parts.add(each(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new Clause.Either(parts);
  }

  private Clause each(int depth) throws SyntaxException {
    List<Clause> parts = new ArrayList<>(List.of(one(depth)));
    while (skip("and")) {
      parts.add(one(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new Clause.Each(parts);
  }

  private Clause one(int depth) throws SyntaxException {
    Token first = peek();
    if (depth < MAX_DEPTH && skip("(")) {
      Clause inside = either(depth + 1);
      expect(")");
      return inside;
    }
    if (skip("not")) {
      Clause.Pattern part = only();
      return new Clause.None(part, first.span().to(part.span()));
    }
    if (skip("exists")) {
      Clause.Pattern part = only();
      return new Clause.Some(part, first.span().to(part.span()));
    }
    return pattern();
  }

  /** One pattern, which may stand in brackets. */
  private Clause.Pattern only() throws SyntaxException {
    if (!skip("(")) {
      return pattern();
    }
    Clause.Pattern inside = pattern();
    expect(")");
    return inside;
  }

  private Clause.Pattern pattern() throws SyntaxException {
    Token name = peek();
    if (name.kind() != Token.Kind.NAME || RESERVED.contains(name.text())) {
      throw unexpected(name);
    }
    at++;
    expect("(");
    List<Span> constraints = new ArrayList<>();
    if (!peek().is(")")) {
      constraints.add(constraint());
      while (skip(",")) {
        constraints.add(constraint());
      }
    }
    Span close = peek().span();
    expect(")");
    return new Clause.Pattern(name.text(), name.span().to(close), constraints);
  }

  /** From the first word to the last one before a comma or bracket that is not its own. */
  private Span constraint() throws SyntaxException {
    Token first = peek();
    Token last = null;
    int depth = 0;
    while (peek().kind() != Token.Kind.END && (depth > 0 || !peek().is(",") && !peek().is(")"))) {
      last = peek();
      depth += last.is("(") ? 1 : last.is(")") ? -1 : 0;
      at++;
    }
    if (last == null || peek().kind() == Token.Kind.END) {
      throw unexpected(peek());
    }
    Span span = first.span().to(last.span());
    ConditionParser.parse(text, span, constantTypes);
    return span;
  }

  private boolean skip(String word) {
    boolean there = peek().is(word);
    at += there ? 1 : 0;
    return there;
  }

  private void expect(String word) throws SyntaxException {
    if (!skip(word)) {
      throw unexpected(peek());
    }
  }

  private SyntaxException unexpected(Token token) {
    if (token.kind() == Token.Kind.END) {
      int end =
          tokens.size() < 2 ? token.span().start() : tokens.get(tokens.size() - 2).span().end();
      return new SyntaxException(
          ProblemCode.SYNTAX, new Span(end, end), TokenReader.THE_END, SyntaxHint.BRACKET);
    }
    return new SyntaxException(
        ProblemCode.SYNTAX, token.span(), token.text(), SyntaxHint.at(text, token.span().start()));
  }
}
