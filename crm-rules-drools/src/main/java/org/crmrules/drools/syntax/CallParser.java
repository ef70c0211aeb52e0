package org.crmrules.drools.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/** Reads a consequence: a list of conclusions, and nothing else. */
public final class CallParser {

  private static final Pattern CHANGES_FACTS =
      Pattern.compile("insert|insertLogical|update|modify|delete|retract|set[A-Z].*");
  private static final Set<String> OUTSIDE =
      Set.of(
          "new",
          "for",
          "while",
          "do",
          "if",
          "switch",
          "try",
          "throw",
          "return",
          "class",
          "import",
          "synchronized",
          "kcontext",
          "drools",
          "System",
          "Runtime",
          "Class",
          "Thread",
          "this");

  /** The compiler and the proof look at each conclusion beside every other. */
  private static final int MAX_CALLS = 60;

  private final String text;
  private final String collector;
  private final TokenReader in;
  private final List<Token> tokens;

  private CallParser(String text, Span whole, String collector) throws SyntaxException {
    this.text = text;
    this.collector = collector;
    this.tokens = Lexer.tokens(text, whole);
    this.in = new TokenReader(tokens, Set.of());
  }

  /** The conclusions in a stretch of a text. */
  public static List<Call> parse(String text, Span whole, String collector) throws SyntaxException {
    CallParser parser = new CallParser(text, whole, collector);
    List<Call> calls = new ArrayList<>();
    do {
      Token first = parser.in.peek();
      if (calls.size() == MAX_CALLS) {
        throw new SyntaxException(
            ProblemCode.SYNTAX, first.span(), first.text(), SyntaxHint.TOO_MUCH);
      }
      calls.add(parser.call());
    } while (parser.in.peek().kind() != Token.Kind.END);
    return calls;
  }

  private Call call() throws SyntaxException {
    Token target = in.next();
    Token dot = in.peek();
    Token method = in.peek(1);
    if (!target.is(collector) || !dot.is(".") || method.kind() != Token.Kind.NAME) {
      throw refused(target);
    }
    in.next();
    in.next();
    in.expect("(");
    List<Operand> arguments = new ArrayList<>();
    if (!in.peek().is(")")) {
      do {
        arguments.add(argument());
      } while (in.skip(","));
    }
    Span close = in.peek().span();
    in.expect(")");
    in.expect(";");
    return new Call(collector, method.text(), arguments, method.span(), target.span().to(close));
  }

  private Operand argument() throws SyntaxException {
    Token first = in.peek();
    if (OUTSIDE.contains(first.text())) {
      throw refused(first);
    }
    Operand operand = in.operand();
    if (operand instanceof Operand.FieldName && (in.peek().is(",") || in.peek().is(")"))) {
      throw new SyntaxException(
          ProblemCode.SYNTAX, first.span(), first.text(), SyntaxHint.value(first.text()));
    }
    boolean plain =
        operand instanceof Operand.TextLiteral
            || operand instanceof Operand.NumberLiteral
            || operand instanceof Operand.Variable;
    boolean ends = in.peek().is(",") || in.peek().is(")") || in.peek().is(";");
    if (!plain || !ends) {
      throw refused(first);
    }
    return operand;
  }

  /** Says which kind of thing was tried, from the words of the statement. */
  private SyntaxException refused(Token first) {
    List<Token> statement = statement(first);
    Span span = first.span().to(statement.get(statement.size() - 1).span());
    String shown = text.substring(span.start(), span.end());
    ProblemCode code = ProblemCode.FORBIDDEN_STATEMENT;
    for (Token token : statement) {
      if (OUTSIDE.contains(token.text())
          || token.kind() == Token.Kind.NAME
              && Character.isUpperCase(token.text().charAt(0))
              && !token.text().toUpperCase(Locale.ROOT).equals(token.text())) {
        code = ProblemCode.REACHES_OUTSIDE;
        break;
      }
      if (CHANGES_FACTS.matcher(token.text()).matches()) {
        code = ProblemCode.CHANGES_FACTS;
        break;
      }
    }
    return new SyntaxException(code, span, shown, collector);
  }

  /** The words from the one on to the next semicolon. */
  private List<Token> statement(Token first) {
    List<Token> words = new ArrayList<>();
    for (Token token : tokens) {
      if (token.span().start() < first.span().start() || token.kind() == Token.Kind.END) {
        continue;
      }
      words.add(token);
      if (token.is(";")) {
        break;
      }
    }
    return words.isEmpty() ? List.of(first) : words;
  }
}
