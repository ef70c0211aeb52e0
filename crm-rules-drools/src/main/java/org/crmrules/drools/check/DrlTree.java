package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Outline;
import org.crmrules.drools.syntax.RuleText;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

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
    PackageDescr head = parse(withoutRules(), new Span(0, text.content().length()));
    List<RuleDescr> descrs = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      RuleText rule = rules.get(i);
      PackageDescr alone = parse(onlyRule(i), rule.whole());
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

  private PackageDescr parse(String drl, Span part) {
    int deep = tooDeep(drl);
    if (deep >= 0) {
      problems.add(ProblemCode.SYNTAX, text, new Span(deep, deep + 1), drl.charAt(deep) + "…");
      return null;
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL10);
    PackageDescr descr = null;
    String failure = "";
    try {
      descr = parser.parse(false, drl);
    } catch (DroolsParserException | StackOverflowError e) { // "not not not …" needs no brackets
      failure = String.valueOf(e.getMessage());
    }
    if (descr == null || parser.hasErrors()) {
      report(parser.getErrors(), part, failure);
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

  /** Only the first error: the others most often follow from it. */
  private void report(List<DroolsError> errors, Span part, String failure) {
    int line =
        errors.isEmpty() || errors.get(0).getLines().length == 0 ? 0 : errors.get(0).getLines()[0];
    int column = errors.isEmpty() ? 0 : columnOf(errors.get(0));
    int offset = line < 1 ? part.start() : text.offset(line, column + 1);
    int start = Math.max(part.start(), Math.min(offset, Math.max(part.start(), part.end() - 1)));
    int end = endOfWord(start);
    String word = text.content().substring(start, end).strip();
    problems.add(
        ProblemCode.SYNTAX, text, new Span(start, end), word.isEmpty() ? failure + "…" : word);
  }

  private static int columnOf(DroolsError error) {
    return error instanceof org.drools.drl.parser.ParserError parser ? parser.getCol() : 0;
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
