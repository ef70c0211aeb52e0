package org.crmrules.drools.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/** What to look for where a word has no place: the slips that people make most often. */
public final class SyntaxHint {

  /** A text that is opened and not closed on its line. */
  static final Bilingual QUOTE =
      new Bilingual(
          "引号没有在这一行关上,或里面有 \\。", "The quote is not closed on its line, or holds a backslash.");

  /** A bracket that is opened and not closed. */
  public static final Bilingual BRACKET = new Bilingual("这个括号没有关上。", "This bracket is not closed.");

  /** More than anybody reads. */
  static final Bilingual TOO_MUCH =
      new Bilingual("这里写得太多,请拆成几条规则。", "This is too much for one rule. Split it into several.");

  /** A word that should be a text. */
  static final Bilingual TEXT = new Bilingual("文字要加双引号。", "A text needs double quotes.");

  /** Digits cut into groups, or a comma for a point. */
  static final Bilingual DIGITS =
      new Bilingual(
          "数字里不能有逗号,前面不补零:写 1000000,不写 1,000,000;小数点写 .。",
          "A number has no comma and no leading zero: 1000000, not 1,000,000; the decimal sign is a"
              + " point.");

  private static final Bilingual COMMENT =
      new Bilingual("注释要以 // 开头。", "A comment begins with //.");

  private static final Bilingual IN_BRACKETS =
      new Bilingual(
          "条件要写在资料的括号里,例如 CustomerProfile( amountLast12Months >= 200000 )。",
          "A condition stands in the brackets of a fact, as in CustomerProfile( amountLast12Months >="
              + " 200000 ).");

  /** A sentence that ends where it should go on. */
  public static final Bilingual QUOTE_INSIDE =
      new Bilingual(
          "说明文字在里面的双引号处就结束了。文字里的引号请写「」。",
          "The text ends at the double quote inside it. Write other quotes in a text, as in “this”.");

  private static final Bilingual DIGIT =
      new Bilingual("数请写阿拉伯数字,例如 3。", "Write a number in digits, as in 3.");

  private static final Bilingual UNIT =
      new Bilingual("数的后面不写单位,例如 300000。", "A number has no unit behind it, as in 300000.");

  private static final Bilingual PERCENT =
      new Bilingual("百分数要写成小数:30% 写 0.3。", "A percentage is written as a fraction: 30% is 0.3.");

  private static final Bilingual OR =
      new Bilingual(
          "“或”写 ||,例如 a >= 1 || b >= 2。",
          "In a condition or is written ||, as in a >= 1 || b >= 2.");

  private static final Bilingual AND =
      new Bilingual(
          "“且”写逗号或 &&,例如 a >= 1, b >= 2。",
          "In a condition and is written as a comma or &&, as in a >= 1, b >= 2.");

  /** What needs no second opinion. */
  private static final Set<Bilingual> SURE =
      Set.of(COMMENT, IN_BRACKETS, UNIT, PERCENT, OR, AND, QUOTE_INSIDE);

  private static final Pattern PROSE = Pattern.compile("\\s*\\p{IsHan}[^()\"=<>:|&]*");
  private static final Pattern ORS = Pattern.compile("(?:或者?|or\\b).*", Pattern.DOTALL);
  private static final Pattern ANDS = Pattern.compile("(?:且|并且|而且|同时|and\\b).*", Pattern.DOTALL);

  private static final List<String> WORDS =
      List.of("rule", "when", "then", "end", "import", "global", "package");

  private static final Bilingual ANY =
      new Bilingual(
          "请检查前面是否少了逗号、括号或引号。", "Maybe a comma, a bracket or a quote is missing before it.");

  /** Nobody looks at a text again and again for each word of it. */
  private static final int FEW = 100;

  private SyntaxHint() {}

  /** True if the words for this are known, so that nobody else need look at it. */
  public static boolean isSure(SyntaxException e) {
    return Arrays.stream(e.arguments()).anyMatch(SURE::contains);
  }

  /** True for a line that is written for people and not for the engine. */
  static boolean isProse(String line) {
    return PROSE.matcher(line).matches();
  }

  /** About a word of a line that is no rule. */
  static SyntaxException prose(Span span, String word) {
    return new SyntaxException(ProblemCode.SYNTAX, span, word, COMMENT);
  }

  /** About a comparison without the fact that it is about; null if it is something else. */
  static Bilingual outside(Token behind) {
    return Operator.of(behind.text()).isPresent() ? IN_BRACKETS : null;
  }

  /** About a word where a value was expected. */
  static Bilingual value(String word) {
    return word.matches("[一二三四五六七八九十百两]+") ? DIGIT : TEXT;
  }

  /** The character before, but for blanks; a blank where there are too many of them. */
  private static char before(String content, int offset) {
    int at = offset - 1;
    while (at > 0 && at > offset - FEW && Character.isWhitespace(content.charAt(at))) {
      at--;
    }
    return at < 0 ? ' ' : content.charAt(at);
  }

  /** About a word where something else was expected. */
  public static Bilingual at(String content, int offset) {
    if (offset < content.length()) {
      char c = content.charAt(offset);
      if (c == '%') {
        return PERCENT;
      }
      String rest = content.substring(offset, Math.min(content.length(), offset + 4));
      // Between two facts it is the word itself that is right.
      boolean inside = before(content, offset) != ')';
      if (inside && ORS.matcher(rest).matches()) {
        return OR;
      }
      if (inside && ANDS.matcher(rest).matches()) {
        return AND;
      }
    }
    if (content.startsWith("=>", offset)) {
      return new Bilingual("不小于要写 >=。", "Not less than is written >=.");
    }
    if (content.startsWith("=<", offset)) {
      return new Bilingual("不大于要写 <=。", "Not more than is written <=.");
    }
    if (content.startsWith("=", offset) && !content.startsWith("==", offset)) {
      return new Bilingual("相等要写 ==。", "Equal is written ==.");
    }
    if (content.startsWith("'", offset)) {
      return TEXT;
    }
    if (content.startsWith("万", offset) || content.startsWith("亿", offset)) {
      return new Bilingual("请把数写全,例如 200000。", "Write the number out, as in 200000.");
    }
    boolean behind = offset > 0 && Character.isDigit(content.charAt(offset - 1));
    if (behind && Character.isIdeographic(content.charAt(offset))) {
      return UNIT;
    }
    if (content.matches("0\\d+")) {
      return DIGITS;
    }
    for (String word : WORDS) {
      if (content.regionMatches(true, offset, word, 0, word.length())
          && !content.startsWith(word, offset)) {
        return new Bilingual(
            String.format(Locale.ROOT, "%s 要用小写。", word),
            String.format(Locale.ROOT, "%s has small letters.", word));
      }
    }
    return ANY;
  }

  /** Something that must stand here, or before what stands here. */
  static Bilingual missing(String word) {
    return new Bilingual(
        String.format(Locale.ROOT, "前面缺少 %s。", word),
        String.format(Locale.ROOT, "Before it, %s is missing.", word));
  }
}
