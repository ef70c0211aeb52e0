package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Brackets;
import org.crmrules.drools.syntax.Clause;
import org.crmrules.drools.syntax.ClauseParser;
import org.crmrules.drools.syntax.HeadParser;
import org.crmrules.drools.syntax.Outline;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.drools.syntax.SyntaxException;
import org.crmrules.drools.syntax.SyntaxHint;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;

/**
 * Reads the conditions of a rule file, and what stands around its rules.
 *
 * <p>Whatever is written as rules are meant to be is read by parsers of our own, each word once.
 * Only what they cannot read goes to the engine's own parser, which knows better words for what is
 * wrong with it; and of that only what is small, and not many times: it takes forever over a chain
 * of some hundred joints. Headers and consequences are left out of it: they have a language of
 * their own here, and the engine's parser takes an annotation before a broken condition to reach to
 * the last bracket of the file, without a word of complaint. Each rule is read alone, so that one
 * slip does not hide the others.
 */
final class DrlTree {

  private static final String BEFORE = "rule x when ";

  /** A place in the engine's tree minus the place in the conditions of the rule. */
  static final int SHIFT = BEFORE.length();

  private static final int MAX_WORDS = 6_000;
  private static final int MAX_JOINTS = 20;
  private static final int MAX_HEAD_JOINTS = 60;
  private static final int MAX_LOOKS = 20;

  private final Text text;
  private final List<RuleText> rules;
  private final List<Span> unclosed;
  private final Set<String> enums;
  private final Problems problems;
  private int looks;

  /**
   * @param enums the names of the enums that constants may come from
   */
  DrlTree(Text text, Outline outline, Set<String> enums, Problems problems) {
    this.text = text;
    this.rules = outline.rules();
    this.unclosed = outline.unclosed();
    this.enums = enums;
    this.problems = problems;
  }

  /**
   * A tree of the file.
   *
   * @param head everything but the rules; null if it cannot be read
   * @param rules one for each rule of the outline, with places as {@link #SHIFT} says; null where
   *     it cannot be read
   */
  record Parsed(PackageDescr head, List<AndDescr> rules) {}

  Parsed parse() {
    PackageDescr head = head();
    List<AndDescr> conditions = new ArrayList<>();
    rules.forEach(rule -> conditions.add(conditions(rule)));
    return new Parsed(head, conditions);
  }

  private PackageDescr head() {
    StringBuilder without = new StringBuilder(text.content());
    rules.forEach(rule -> blank(without, rule.whole()));
    unclosed.forEach(span -> blank(without, span));
    String drl = without.toString();
    try {
      return descr(HeadParser.parse(drl));
    } catch (SyntaxException e) {
      if (!SyntaxHint.isSure(e) && EngineBounds.hold(drl, MAX_HEAD_JOINTS)) {
        return engine(drl, new Span(0, drl.length()), 0, new Span(0, 0));
      }
      problems.add(e.code(), text, e.span(), e.arguments());
      return null;
    }
  }

  private PackageDescr descr(HeadParser.Head head) {
    PackageDescr descr = new PackageDescr(head.packageName());
    for (HeadParser.Named named : head.imports()) {
      ImportDescr imported = new ImportDescr(named.type());
      imported.setLocation(text.line(named.span().start()), 0);
      descr.addImport(imported);
    }
    for (HeadParser.Named named : head.globals()) {
      GlobalDescr global = new GlobalDescr(named.name(), named.type());
      global.setLocation(text.line(named.span().start()), 0);
      descr.addGlobal(global);
    }
    return descr;
  }

  private AndDescr conditions(RuleText rule) {
    String content = text.content();
    Span place = rule.conditions();
    long words = ClauseParser.count(content, place, word -> true);
    long ors = ClauseParser.count(content, place, "or"::equals);
    if (words > MAX_WORDS || ors >= ConditionTree.MAX_BRANCHES) {
      boolean tooLong = words > MAX_WORDS;
      problems.add(
          ProblemCode.TOO_MANY_BRANCHES,
          text,
          rule.nameSpan(),
          rule.name(),
          tooLong ? words : ors + 1,
          tooLong ? MAX_WORDS : ConditionTree.MAX_BRANCHES);
      return null;
    }
    try {
      Clause read = ClauseParser.parse(content, place, enums);
      return new ClauseDescr(content, SHIFT - place.start()).all(read);
    } catch (SyntaxException e) {
      return brokenConditions(rule, e);
    }
  }

  private AndDescr brokenConditions(RuleText rule, SyntaxException found) {
    Span place = rule.conditions();
    String drl = BEFORE + plain(text.content().substring(place.start(), place.end())) + " then end";
    boolean sure = SyntaxHint.isSure(found);
    if (sure || looks++ >= MAX_LOOKS || !EngineBounds.hold(drl, MAX_JOINTS)) {
      problems.add(found.code(), text, found.span(), found.arguments());
      return null;
    }
    PackageDescr alone = engine(drl, rule.whole(), place.start() - SHIFT, place);
    return alone == null || alone.getRules().size() != 1 ? null : alone.getRules().get(0).getLhs();
  }

  /**
   * The engine counts characters beyond the basic plane as one, Java as two: then as two others.
   */
  private static String plain(String conditions) {
    StringBuilder result = new StringBuilder(conditions);
    for (int i = 0; i < result.length(); i++) {
      if (Character.isSurrogate(result.charAt(i))) {
        result.setCharAt(i, '\uFFFD');
      }
    }
    return result.toString();
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /**
   * What the engine's own parser makes of a text; null, with a problem, if it cannot read it.
   *
   * @param shift a place in the file minus the place in the text
   */
  private PackageDescr engine(String drl, Span part, int shift, Span conditions) {
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
      // The engine stumbles over trees that it has itself called broken.
      error.at(0, 0);
    }
    if (descr == null || error.line >= 0) {
      int offset =
          error.line < 1 ? 0 : shift + new Text("", drl).offset(error.line, error.column + 1);
      report(Math.max(part.start(), offset), part, conditions);
      return null;
    }
    return descr;
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

  private void report(int offset, Span part, Span conditions) {
    Span open = Brackets.leftOpen(text.content(), conditions);
    if (open != null) {
      problems.add(ProblemCode.SYNTAX, text, open, "(", SyntaxHint.BRACKET);
      return;
    }
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
