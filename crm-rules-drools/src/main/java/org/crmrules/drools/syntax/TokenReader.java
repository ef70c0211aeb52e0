package org.crmrules.drools.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/** Goes through words one by one. Not thread-safe. */
final class TokenReader {

  /** Without a leading zero, which would make it an octal number to Java. */
  private static final Pattern NUMBER =
      Pattern.compile("((?:0|[1-9]\\d{0,29})(?:\\.\\d{1,30})?)(B?)");

  private static final Bilingual THE_END = new Bilingual("(没有下文)", "the end");

  private final List<Token> tokens;
  private final Set<String> constantTypes;
  private int at;

  /**
   * @param constantTypes the names before a dot that begin a constant
   */
  TokenReader(List<Token> tokens, Set<String> constantTypes) {
    this.tokens = tokens;
    this.constantTypes = constantTypes;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(tokens.size() - 1, at + ahead));
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean skip(String word) {
    if (peek().is(word)) {
      at++;
      return true;
    }
    return false;
  }

  void expect(String word) throws SyntaxException {
    if (!skip(word)) {
      throw unexpected(peek(), SyntaxHint.missing(word));
    }
  }

  /** Says that this word has no place here. */
  SyntaxException unexpected(Token token) {
    return unexpected(token, SyntaxHint.at(token.text(), 0));
  }

  /** The same, with advice. */
  SyntaxException unexpected(Token token, Bilingual hint) {
    if (token.kind() != Token.Kind.END) {
      return new SyntaxException(ProblemCode.SYNTAX, token.span(), token.text(), hint);
    }
    // Where the words end is often lines below the last one; point behind that.
    int end = tokens.size() < 2 ? token.span().start() : tokens.get(tokens.size() - 2).span().end();
    return new SyntaxException(ProblemCode.SYNTAX, new Span(end, end), THE_END, hint);
  }

  Operand operand() throws SyntaxException {
    Token token = next();
    switch (token.kind()) {
      case STRING:
        String text = token.text();
        return new Operand.TextLiteral(text.substring(1, text.length() - 1), token.span());
      case NUMBER:
        return number("", token, token.span());
      case NAME:
        return name(token);
      default:
        if (token.is("-") && peek().kind() == Token.Kind.NUMBER) {
          Token digits = next();
          return number("-", digits, token.span().to(digits.span()));
        }
        throw unexpected(token);
    }
  }

  private static Operand number(String sign, Token token, Span span) throws SyntaxException {
    var matcher = NUMBER.matcher(token.text());
    if (!matcher.matches()) {
      throw new SyntaxException(
          ProblemCode.SYNTAX, token.span(), token.text(), SyntaxHint.at(token.text(), 0));
    }
    return new Operand.NumberLiteral(
        sign + token.text(),
        new BigDecimal(sign + matcher.group(1)),
        !matcher.group(2).isEmpty(),
        span);
  }

  private Operand name(Token token) {
    if (token.text().startsWith("$")) {
      return new Operand.Variable(token.text(), token.span());
    }
    if (constantTypes.contains(token.text())
        && peek().is(".")
        && peek(1).kind() == Token.Kind.NAME) {
      next();
      Token constant = next();
      return new Operand.EnumConstant(
          token.text(), constant.text(), token.span().to(constant.span()));
    }
    return switch (token.text()) {
      case "true" -> new Operand.Flag(true, token.span());
      case "false" -> new Operand.Flag(false, token.span());
      case "null" -> new Operand.Null(token.span());
      default -> new Operand.FieldName(token.text(), token.span());
    };
  }
}
