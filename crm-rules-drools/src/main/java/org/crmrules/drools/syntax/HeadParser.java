package org.crmrules.drools.syntax;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/** Reads what stands around the rules of a file as it is meant to be, and goes through it once. */
public final class HeadParser {

  private static final int MAX_PARTS = 20;

  /** A name with dots, or what is behind its keyword, and where it stands. */
  public record Named(String type, String name, Span span) {}

  /** What a file names, in its order. */
  public record Head(String packageName, List<Named> imports, List<Named> globals) {}

  private final List<Token> tokens;
  private int at;

  private HeadParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The head of a file.
   *
   * @param text without its rules
   * @throws SyntaxException at the first word that has no place; whoever knows a wider language may
   *     still read it
   */
  public static Head parse(String text) throws SyntaxException {
    return new HeadParser(Lexer.tokens(text, new Span(0, text.length()))).head();
  }

  private Head head() throws SyntaxException {
    List<Named> imports = new ArrayList<>();
    List<Named> globals = new ArrayList<>();
    expect("package");
    String name = dotted();
    skip(";");
    while (peek().kind() != Token.Kind.END) {
      Span place = peek().span();
      if (skip("import")) {
        imports.add(new Named(dotted(), "", place));
      } else {
        expect("global");
        globals.add(new Named(dotted(), name(), place));
      }
      skip(";");
    }
    return new Head(name, imports, globals);
  }

  private String dotted() throws SyntaxException {
    StringBuilder name = new StringBuilder(name());
    for (int parts = 1; parts < MAX_PARTS && skip("."); parts++) {
      name.append('.').append(name());
    }
    return name.toString();
  }

  private String name() throws SyntaxException {
    Token token = peek();
    if (token.kind() != Token.Kind.NAME) {
      throw unexpected(token);
    }
    at++;
    return token.text();
  }

  private Token peek() {
    return tokens.get(at);
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

  private static SyntaxException unexpected(Token token) {
    return new SyntaxException(ProblemCode.FORBIDDEN_DECLARATION, token.span(), token.text());
  }
}
