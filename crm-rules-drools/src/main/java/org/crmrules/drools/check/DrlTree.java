package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Brackets;
import org.crmrules.drools.syntax.Outline;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.drools.syntax.SyntaxHint;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;

/**
 * Reads a rule file with the engine's own parser.
 *
 * <p>Headers and consequences are blanked out first, character for character: they have a language
 * of their own here, and the engine's parser takes an annotation before a broken condition to reach
 * to the last bracket of the file, without a word of complaint. Where the file as a whole cannot be
 * read, each rule is read alone, so that one slip does not hide the others.
 */
final class DrlTree {

  /** The engine's parser takes forever, or all of the stack, over deeper nesting. */
  private static final int MAX_DEPTH = 30;

  private final Text text;
  private final List<RuleText> rules;
  private final List<Span> unclosed;
  private final Problems problems;

  DrlTree(Text text, Outline outline, Problems problems) {
    this.text = text;
    this.rules = outline.rules();
    this.unclosed = outline.unclosed();
    this.problems = problems;
  }

  /**
   * A tree of the file.
   *
   * @param head everything but the rules; null if it cannot be read
   * @param rules one for each rule of the outline; null where it cannot be read
   */
  record Parsed(PackageDescr head, List<RuleDescr> rules) {}

  Parsed parse() {
    PackageDescr head = parse(withoutRules(), new Span(0, text.content().length()), new Span(0, 0));
    List<RuleDescr> descrs = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      RuleText rule = rules.get(i);
      PackageDescr alone = parse(onlyRule(i), rule.whole(), rule.conditions());
      descrs.add(alone == null || alone.getRules().size() != 1 ? null : alone.getRules().get(0));
    }
    return new Parsed(head, descrs);
  }

  /** The file with every rule blanked out. */
  private String withoutRules() {
    StringBuilder result = new StringBuilder(text.content());
    rules.forEach(rule -> blank(result, rule.whole()));
    unclosed.forEach(span -> blank(result, span));
    return result.toString();
  }

  /** The file with nothing but the conditions of one rule. */
  private String onlyRule(int index) {
    RuleText rule = rules.get(index);
    StringBuilder result = new StringBuilder(text.content());
    blank(result, new Span(0, rule.whole().start()));
    blank(result, rule.header());
    blank(result, rule.consequence());
    blank(result, new Span(rule.whole().end(), result.length()));
    return result.toString();
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private PackageDescr parse(String drl, Span part, Span conditions) {
    int deep = tooDeep(drl);
    if (deep >= 0) {
      Span place = new Span(deep, deep + 1);
      problems.add(ProblemCode.SYNTAX, text, place, drl.charAt(deep) + "…", SyntaxHint.BRACKET);
      return null;
    }
    DRL10Parser parser = DRL10ParserHelper.createDrlParser(drl);
    FirstError error = new FirstError();
    // As they come, both tell every error on the standard error of the host.
    ((Lexer) parser.getTokenStream().getTokenSource()).removeErrorListeners();
    parser.removeErrorListeners();
    parser.addErrorListener(error);
    PackageDescr descr = null;
    try {
      descr =
          DRL10ParserHelper.compilationUnitContext2PackageDescr(
              parser.compilationUnit(), parser.getTokenStream(), null);
    } catch (RuntimeException | StackOverflowError e) {
      // The engine stumbles over trees that it has itself called broken, and "not not not …" needs
      // no brackets to be too deep.
      error.at(0, 0);
    }
    if (descr == null || error.line >= 0) {
      report(error, part, conditions);
      return null;
    }
    return descr;
  }

  /** Where brackets are nested too deep, those in texts and comments too; -1 if nowhere. */
  private static int tooDeep(String drl) {
    int depth = 0;
    for (int i = 0; i < drl.length(); i++) {
      if ("([{".indexOf(drl.charAt(i)) >= 0) {
        depth++;
      } else if (")]}".indexOf(drl.charAt(i)) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      if (depth > MAX_DEPTH) {
        return i;
      }
    }
    return -1;
  }

  /** Keeps the first error: the others most often follow from it. */
  private static final class FirstError extends BaseErrorListener {

    private int line = -1;
    private int column;

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int atLine,
        int atColumn,
        String message,
        RecognitionException e) {
      at(atLine, atColumn);
    }

    private void at(int atLine, int atColumn) {
      if (line < 0) {
        line = atLine;
        column = atColumn;
      }
    }
  }

  private void report(FirstError error, Span part, Span conditions) {
    Span open = Brackets.leftOpen(text.content(), conditions);
    if (open != null) {
      problems.add(ProblemCode.SYNTAX, text, open, "(", SyntaxHint.BRACKET);
      return;
    }
    int offset = error.line < 1 ? part.start() : text.offset(error.line, error.column + 1);
    int start = Math.max(part.start(), Math.min(offset, Math.max(part.start(), part.end() - 1)));
    int end = endOfWord(start);
    String word = text.content().substring(start, end).strip();
    problems.add(
        ProblemCode.SYNTAX,
        text,
        new Span(start, end),
        word.isEmpty() ? "…" : word,
        SyntaxHint.at(text.content(), start));
  }

  private int endOfWord(int start) {
    String content = text.content();
    int end = start;
    while (end < content.length() && Character.isJavaIdentifierPart(content.charAt(end))) {
      end++;
    }
    return Math.max(end, Math.min(content.length(), start + 1));
  }
}
