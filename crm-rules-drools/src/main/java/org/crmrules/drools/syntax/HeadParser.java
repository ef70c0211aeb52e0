package org.crmrules.drools.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/** Reads what stands around the rules of a file as it is meant to be, and goes through it once. */
public final class HeadParser {

  private static final int MAX_PARTS = 20;

  /** A name with dots, or what is behind its keyword, and where it stands. */
  public record Named(String type, String name, Span span) {}

  /** What a file names, in its order. */
  public record Head(String packageName, List<Named> imports, List<Named> globals) {}

  private final TokenReader in;

  private HeadParser(TokenReader in) {
    this.in = in;
  }

  /**
   * The head of a file.
   *
   * @param text without its rules
   * @throws SyntaxException at the first word that has no place; whoever knows a wider language may
   *     still read it
   */
  public static Head parse(String text) throws SyntaxException {
    return new HeadParser(new TokenReader(Lexer.tokens(text, new Span(0, text.length())), Set.of()))
        .head();
  }

  private Head head() throws SyntaxException {
    List<Named> imports = new ArrayList<>();
    List<Named> globals = new ArrayList<>();
    expect("package");
    String name = dotted();
    in.skip(";");
    while (in.peek().kind() != Token.Kind.END) {
      Span place = in.peek().span();
      if (in.skip("import")) {
        imports.add(new Named(dotted(), "", place));
      } else {
        expect("global");
        globals.add(new Named(dotted(), name(), place));
      }
      in.skip(";");
    }
    return new Head(name, imports, globals);
  }

  private String dotted() throws SyntaxException {
    StringBuilder name = new StringBuilder(name());
    for (int parts = 1; parts < MAX_PARTS && in.skip("."); parts++) {
      name.append('.').append(name());
    }
    return name.toString();
  }

  private String name() throws SyntaxException {
    Token token = in.next();
    if (token.kind() != Token.Kind.NAME) {
      throw unexpected(token);
    }
    return token.text();
  }

  private void expect(String word) throws SyntaxException {
    if (!in.skip(word)) {
      throw unexpected(in.peek());
    }
  }

  private static SyntaxException unexpected(Token token) {
    return new SyntaxException(ProblemCode.FORBIDDEN_DECLARATION, token.span(), token.text());
  }
}
