package org.crmrules.drools.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/**
 * Cuts a stretch of a rule file into words. Comments are passed over. What has no place in the
 * language, a backslash for one, is refused here, so that nobody can spell a word in two ways.
 */
public final class Lexer {

  private static final Set<String> LONG_SYMBOLS =
      Set.of("==", "!=", ">=", "<=", "&&", "||", "->", "::", "++", "--", ":=", "!.");

  private static final int MAX_NAME = 100;
  private static final int MAX_STRING = 1_000;

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, Span span) {
    this.text = text;
    this.at = span.start();
    this.end = span.end();
  }

  /** The words of a stretch, with a last one of kind END. */
  public static List<Token> tokens(String text, Span span) throws SyntaxException {
    return new Lexer(text, span).run();
  }

  private List<Token> run() throws SyntaxException {
    while (skipBlank() < end) {
      int start = at;
      refuseProse(start);
      char c = text.charAt(at);
      Token.Kind kind;
      if (Character.isJavaIdentifierStart(c)) {
        kind = Token.Kind.NAME;
        name(start);
      } else if (c >= '0' && c <= '9') {
        kind = Token.Kind.NUMBER;
        number();
      } else if (c == '"') {
        kind = Token.Kind.STRING;
        string(start);
      } else {
        kind = Token.Kind.SYMBOL;
        at += at + 1 < end && LONG_SYMBOLS.contains(text.substring(at, at + 2)) ? 2 : 1;
        if (c == '\\' || c == '\'' || c > '~') {
          throw new SyntaxException(
              ProblemCode.SYNTAX, new Span(start, at), c, SyntaxHint.at(text, start));
        }
      }
      tokens.add(new Token(kind, text.substring(start, at), new Span(start, at)));
    }
    tokens.add(new Token(Token.Kind.END, "", new Span(end, end)));
    return tokens;
  }

  /** A line of words for people, where a line of the language should be. */
  private void refuseProse(int start) throws SyntaxException {
    if (Character.isIdeographic(text.codePointAt(start))) {
      int line = text.lastIndexOf('\n', start) + 1;
      int next = text.indexOf('\n', start);
      String whole = text.substring(line, next < 0 ? text.length() : next);
      if (text.substring(line, start).isBlank() && SyntaxHint.isProse(whole)) {
        throw SyntaxHint.prose(
            new Span(start, line + whole.stripTrailing().length()), whole.strip());
      }
    }
  }

  private int skipBlank() {
    while (at < end) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int next = text.indexOf('\n', at);
        at = next < 0 ? end : Math.min(end, next);
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? end : Math.min(end, close + 2);
      } else {
        break;
      }
    }
    return at;
  }

  /**
   * Everything that rules can name is in ASCII, so a name that is not only looks like one of them;
   * a word of Chinese does not, and whoever knows the names can say which is meant.
   */
  private void name(int start) throws SyntaxException {
    skipWhileNameOrDigit();
    String name = text.substring(start, at);
    if (name.length() > MAX_NAME
        || name.codePoints().anyMatch(c -> c > '~' && !Character.isIdeographic(c))) {
      String shown = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
      throw new SyntaxException(
          ProblemCode.SYNTAX, new Span(start, at), shown, SyntaxHint.at(text, start));
    }
  }

  private void skipWhileNameOrDigit() {
    while (at < end && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
  }

  private void number() throws SyntaxException {
    skipDigits();
    if (at + 1 < end && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
      at++;
      skipDigits();
    }
    int unit = at;
    while (at < end && (text.charAt(at) == '%' || Character.isIdeographic(text.charAt(at)))) {
      at++;
    }
    if (at > unit) {
      throw new SyntaxException(
          ProblemCode.SYNTAX,
          new Span(unit, at),
          text.substring(unit, at),
          SyntaxHint.at(text, unit));
    }
  }

  /** What belongs to a number, and to a word that begins like one. */
  private void skipDigits() {
    while (at < end
        && Character.isJavaIdentifierPart(text.charAt(at))
        && !Character.isIdeographic(text.charAt(at))) {
      at++;
    }
  }

  private void string(int start) throws SyntaxException {
    at++;
    while (at < end && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' || text.charAt(at) == '\n') {
        throw new SyntaxException(
            ProblemCode.SYNTAX, new Span(start, at), "\" …", SyntaxHint.QUOTE);
      }
      at++;
    }
    if (at >= end || at - start > MAX_STRING) {
      throw new SyntaxException(ProblemCode.SYNTAX, new Span(start, end), "\" …", SyntaxHint.QUOTE);
    }
    at++;
  }
}
