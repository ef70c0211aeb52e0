package org.crmrules.drools.syntax;

import org.crmrules.Bilingual;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;

/**
 * Reads a rule file as if its full-width characters were typed in half width, character for
 * character. Each is a problem, so the file is refused; but nothing else is misread because of it,
 * and whatever else is wrong can be said at once. Comments and texts in quotes keep theirs.
 */
public final class HalfWidth {

  private final Text text;
  private final String content;
  private final StringBuilder result;
  private final Problems problems;
  private int at;

  private HalfWidth(Text text, Problems problems) {
    this.text = text;
    this.content = text.content();
    this.result = new StringBuilder(content);
    this.problems = problems;
  }

  /** The file with every full-width character outside comments and texts replaced. */
  public static Text of(Text text, Problems problems) {
    HalfWidth half = new HalfWidth(text, problems);
    half.run();
    String read = half.result.toString();
    return read.equals(text.content()) ? text : new Text(text.path(), read);
  }

  private void run() {
    while (at < content.length()) {
      char c = content.charAt(at);
      if (content.startsWith("//", at) || isProse(c)) {
        at = endOfLine();
      } else if (content.startsWith("/*", at)) {
        int close = content.indexOf("*/", at + 2);
        at = close < 0 ? content.length() : close + 2;
      } else if (c == '"') {
        plainText();
      } else if (FullWidth.isQuote(c)) {
        oddText();
      } else if (FullWidth.meant(c) != null) {
        word();
      } else {
        at++;
      }
    }
  }

  /** A comment that does not say so keeps its marks: that it is none is the problem. */
  private boolean isProse(char c) {
    if (!Character.isIdeographic(c)) {
      return false;
    }
    int line = content.lastIndexOf('\n', at) + 1;
    return content.substring(line, at).isBlank()
        && SyntaxHint.isProse(content.substring(line, endOfLine()));
  }

  /** A text that begins as it should; on its line it may still end with an odd mark. */
  private void plainText() {
    int end = endOfLine();
    int close = content.indexOf('"', at + 1);
    if (close >= 0 && close < end) {
      at = close + 1;
      return;
    }
    int odd = lastQuote(at + 1, end);
    if (odd < 0) {
      at = end;
    } else {
      report(new Span(odd, odd + 1));
      at = odd + 1;
    }
  }

  /** A text in odd marks: one problem for both of them. */
  private void oddText() {
    int end = endOfLine();
    int close = at + 1;
    while (close < end
        && content.charAt(close) != '"'
        && !FullWidth.isQuote(content.charAt(close))) {
      close++;
    }
    report(new Span(at, at + 1));
    if (close < end) {
      result.setCharAt(close, '"');
    }
    at = Math.min(end, close + 1);
  }

  private void word() {
    int start = at;
    while (at < content.length()
        && FullWidth.meant(content.charAt(at)) != null
        && !FullWidth.isQuote(content.charAt(at))) {
      at++;
    }
    report(new Span(start, at));
  }

  private void report(Span span) {
    String word = content.substring(span.start(), span.end());
    problems.add(
        ProblemCode.FULL_WIDTH,
        text,
        span,
        new Bilingual(
            word.replace("\u00A0", "不换行空格 U+00A0"),
            word.replace("\u00A0", "no-break space U+00A0")),
        new Bilingual(
            FullWidth.meant(word).replace(" ", "普通空格"),
            FullWidth.meant(word).replace(" ", "plain space")));
    for (int i = span.start(); i < span.end(); i++) {
      result.setCharAt(i, FullWidth.meant(content.charAt(i)).charAt(0));
    }
  }

  private int lastQuote(int from, int end) {
    for (int i = end - 1; i >= from; i--) {
      if (FullWidth.isQuote(content.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private int endOfLine() {
    int end = content.indexOf('\n', at);
    return end < 0 ? content.length() : end;
  }
}
