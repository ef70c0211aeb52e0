package org.crmrules.drools.syntax;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;

/**
 * Finds the rules of a file by their four words: rule, when, then, end. The engine's own parser
 * reports a rule that was left open at the end of the file; this finds the rule itself.
 */
public final class Outline {

  private static final String[] WORDS = {"when", "then", "end"};

  private final Text text;
  private final String content;
  private final Problems problems;
  private final List<RuleText> rules = new ArrayList<>();
  private final List<Span> unclosed = new ArrayList<>();
  private int at;
  private boolean lineBegins = true;

  /** Where the open rule begins, or -1; then its name, and where each of its words stands. */
  private int open = -1;

  private Span name;
  private final int[] words = new int[WORDS.length];
  private int found;

  private Outline(Text text, Problems problems) {
    this.text = text;
    this.content = text.content();
    this.problems = problems;
  }

  /** Finds the rules of a file; a rule that is left open is a problem. */
  public static Outline of(Text text, Problems problems) {
    Outline outline = new Outline(text, problems);
    outline.run();
    return outline;
  }

  /** The rules that are closed, in the order of the file. */
  public List<RuleText> rules() {
    return rules;
  }

  /** Where rules stand that are left open. */
  public List<Span> unclosed() {
    return unclosed;
  }

  private void run() {
    while (at < content.length()) {
      char c = content.charAt(at);
      if (content.startsWith("//", at)) {
        at = endOfLine(at);
      } else if (content.startsWith("/*", at)) {
        int close = content.indexOf("*/", at + 2);
        at = close < 0 ? content.length() : close + 2;
      } else if (c == '"') {
        string();
      } else if (Character.isJavaIdentifierStart(c)) {
        word();
      } else {
        lineBegins = c == '\n' || lineBegins && Character.isWhitespace(c);
        at++;
      }
    }
    closeOpenRule(content.length());
  }

  private void string() {
    int start = at;
    int end = at + 1;
    int limit = endOfLine(at);
    while (end < limit && content.charAt(end) != '"') {
      end++;
    }
    at = Math.min(limit, end + 1);
    lineBegins = false;
    if (open >= 0 && name == null && found == 0) {
      name = new Span(start + 1, Math.max(start + 1, end));
    }
  }

  private int endOfLine(int from) {
    int end = content.indexOf('\n', from);
    return end < 0 ? content.length() : end;
  }

  private void word() {
    int start = at;
    while (at < content.length() && Character.isJavaIdentifierPart(content.charAt(at))) {
      at++;
    }
    String word = content.substring(start, at);
    if (word.equals("rule") && (lineBegins || open < 0)) {
      closeOpenRule(start);
      open = start;
      name = null;
      found = 0;
    } else if (open >= 0 && name == null && found == 0 && !isNext(word)) {
      name = new Span(start, at);
    } else if (open >= 0 && isNext(word)) {
      words[found++] = start;
      if (found == WORDS.length) {
        complete();
      }
    }
    lineBegins = false;
  }

  private boolean isNext(String word) {
    return word.equals(WORDS[found]);
  }

  private void complete() {
    Span title = name == null ? new Span(open, open + 4) : name;
    boolean quoted = content.startsWith("\"", title.end());
    rules.add(
        new RuleText(
            name == null ? "" : content.substring(title.start(), title.end()),
            title,
            new Span(quoted ? title.end() + 1 : title.end(), words[0]),
            new Span(words[0] + 4, words[1]),
            new Span(words[1] + 4, words[2]),
            new Span(open, words[2] + 3)));
    open = -1;
    found = 0;
  }

  private void closeOpenRule(int end) {
    if (open >= 0) {
      unclosed.add(new Span(open, end));
      Span place = name == null ? new Span(open, open + 4) : name;
      problems.add(
          ProblemCode.UNCLOSED_RULE,
          text,
          place,
          content.substring(place.start(), place.end()),
          WORDS[found]);
      open = -1;
      found = 0;
    }
  }
}
