package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Lexer;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.drools.syntax.RuleText.Annotation;
import org.crmrules.drools.syntax.RuleText.TextAt;
import org.crmrules.drools.syntax.SyntaxException;
import org.crmrules.drools.syntax.SyntaxHint;
import org.crmrules.drools.syntax.Token;

/** Reads the annotations of a rule's header, and refuses whatever else stands there. */
final class Annotations {

  private static final Set<String> KNOWN = Set.of("clause", "zh", "en", "insteadOf");

  private final Text text;
  private final RuleText rule;
  private final Problems problems;
  private boolean unreadable;
  private List<Token> tokens = List.of();
  private int at;

  Annotations(Text text, RuleText rule, Problems problems) {
    this.text = text;
    this.rule = rule;
    this.problems = problems;
  }

  /** By name; null, with a problem, if they cannot be read at all. */
  Map<String, Annotation> read() {
    Map<String, Annotation> found = new LinkedHashMap<>();
    try {
      tokens = Lexer.tokens(text.content(), rule.header());
    } catch (SyntaxException e) {
      problems.add(e.code(), text, e.span(), e.arguments());
      return null;
    }
    while (tokens.get(at).kind() != Token.Kind.END) {
      Token token = tokens.get(at);
      if (token.text().equals("@")) {
        Annotation annotation = annotation();
        if (annotation != null && found.putIfAbsent(annotation.name(), annotation) != null) {
          problems.add(
              ProblemCode.FORBIDDEN_ANNOTATION, text, annotation.span(), annotation.name());
        }
      } else {
        attribute();
      }
    }
    return unreadable ? null : found;
  }

  private Annotation annotation() {
    Token sign = tokens.get(at++);
    Token name = tokens.get(at);
    if (name.kind() != Token.Kind.END) {
      at++;
    }
    List<TextAt> values = new ArrayList<>();
    boolean good = KNOWN.contains(name.text()) && tokens.get(at).text().equals("(");
    Span span = sign.span().to(name.span());
    while (good) {
      at++;
      Token value = tokens.get(at);
      good = value.kind() == Token.Kind.STRING;
      if (good) {
        values.add(
            new TextAt(
                value.text().substring(1, value.text().length() - 1),
                new Span(value.span().start() + 1, value.span().end() - 1)));
        at++;
        if (tokens.get(at).text().equals(")")) {
          span = sign.span().to(tokens.get(at++).span());
          return new Annotation(name.text(), values, span);
        }
        good = tokens.get(at).text().equals(",");
        if (!good && isQuotedInside(value, tokens.get(at))) {
          Span rest = tokens.get(at).span();
          problems.add(
              ProblemCode.SYNTAX, text, rest, tokens.get(at).text(), SyntaxHint.QUOTE_INSIDE);
          unreadable = true;
          skipToNextAnnotation();
          return null;
        }
      }
    }
    problems.add(ProblemCode.FORBIDDEN_ANNOTATION, text, span, name.text());
    skipToNextAnnotation();
    return null;
  }

  /** A text goes on behind its end, and there is another quote on its line. */
  private boolean isQuotedInside(Token value, Token next) {
    int line = text.line(value.span().end());
    return next.kind() != Token.Kind.END
        && text.line(next.span().start()) == line
        && text.lineText(line).indexOf('"', text.column(next.span().start()) - 1) >= 0
        && !next.text().equals("@");
  }

  private void attribute() {
    Token first = tokens.get(at);
    int end = first.span().end();
    String content = text.content();
    while (end < rule.header().end() && !Character.isWhitespace(content.charAt(end))) {
      end++;
    }
    Span span = new Span(first.span().start(), end);
    if (first.text().equals("extends")) {
      problems.add(ProblemCode.FORBIDDEN_EXTENDS, text, span);
    } else {
      problems.add(
          ProblemCode.FORBIDDEN_ATTRIBUTE, text, span, content.substring(span.start(), end));
    }
    skipToNextAnnotation();
  }

  private void skipToNextAnnotation() {
    while (tokens.get(at).kind() != Token.Kind.END && !tokens.get(at).text().equals("@")) {
      at++;
    }
  }
}
