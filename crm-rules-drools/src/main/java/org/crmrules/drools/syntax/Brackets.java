package org.crmrules.drools.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.crmrules.drools.problem.Span;

/** Finds the bracket itself that was left open; a parser only notices lines below. */
public final class Brackets {

  private Brackets() {}

  /** The last round bracket that is left open; null if there is none, or it cannot be known. */
  public static Span leftOpen(String text, Span span) {
    Deque<Span> open = new ArrayDeque<>();
    try {
      for (Token token : Lexer.tokens(text, span)) {
        if (token.is("(")) {
          open.push(token.span());
        } else if (token.is(")")) {
          open.poll();
        }
      }
    } catch (SyntaxException e) {
      return null;
    }
    return open.peek();
  }
}
