package org.crmrules.drools.syntax;

import java.util.List;
import java.util.Locale;
import org.crmrules.Bilingual;

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

  private static final List<String> WORDS =
      List.of("rule", "when", "then", "end", "import", "global", "package");

  private static final Bilingual ANY =
      new Bilingual(
          "请检查前面是否少了逗号、括号或引号。", "Maybe a comma, a bracket or a quote is missing before it.");

  private SyntaxHint() {}

  /** About a word where something else was expected. */
  public static Bilingual at(String content, int offset) {
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
