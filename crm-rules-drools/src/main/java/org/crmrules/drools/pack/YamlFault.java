package org.crmrules.drools.pack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.Text;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What a YAML reader says, in the words of somebody who edits the file. The reader itself names the
 * place where it gave up, which is often a line below the slip.
 *
 * @param offset where to look
 */
record YamlFault(int offset, Bilingual advice) {
  static final Bilingual NO_MAPPING =
      new Bilingual(
          "这里要写“键: 值”,不能写成以 - 开头的列表", "there must be key: value, and no list that begins with -");
  static final Bilingual SECOND =
      new Bilingual(
          "一个文件只有一份内容,不能用 --- 分成几份", "a file is one document, and must not be divided by ---");
  static final Bilingual TOO_DEEP = new Bilingual("层次太深", "this is too deep");
  static final Bilingual TAG = new Bilingual("不能用 !tag 这样的标签", "there must be no !tag");
  static final Bilingual HIDDEN =
      new Bilingual("不能用 \\u… 写看不见的字符", "there must be no \\u… of what nobody can see");
  static final Bilingual NUMBER = new Bilingual("这个数太长", "this number is too long");
  static final Bilingual ALIAS =
      new Bilingual("不能用 &anchor 和 *alias 互相引用", "there must be no &anchor, *alias");

  private static final Bilingual COLON =
      new Bilingual("键与值之间要有冒号和一个空格,例如 owner: sales", "write key: value, with a colon and a space");
  private static final Bilingual BRACKET =
      new Bilingual("这个括号没有关上,或者里面少了逗号", "this bracket is not closed, or a comma is missing in it");
  private static final Bilingual INDENT =
      new Bilingual("这一行的缩进与同级的行不一致", "this line must be indented like its neighbours");
  private static final Bilingual TAB =
      new Bilingual("缩进请用空格,不要用制表符(Tab)", "indent with spaces, not with tabs");
  private static final Bilingual QUOTE = new Bilingual("这个引号没有关上", "this quote is not closed");
  private static final Bilingual SECOND_COLON =
      new Bilingual(
          "这里多了一个冒号:也许上一行没有写完,或者带冒号的文字要加引号",
          "there is a colon too many: maybe the line above is not finished, or a text with a colon needs quotes");

  private static final Pattern NO_YAML = Pattern.compile("#.*|\"[^\"]*\"|'[^']*'");
  private static final String KEY_FULL = "[\\s-]*[\\w-]+\\s*：.*";

  static YamlFault of(JacksonException e, Text text) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      return of(marked, text);
    }
    TokenStreamLocation at = e.getLocation();
    int offset =
        at == null ? 0 : text.offset(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    String first = e.getOriginalMessage().lines().findFirst().orElse("");
    return new YamlFault(offset, Bilingual.same(first));
  }

  private static YamlFault of(MarkedYamlEngineException marked, Text text) {
    String context = String.valueOf(marked.getContext());
    String problem = String.valueOf(marked.getProblem());
    Optional<Mark> began = marked.getContextMark();
    Optional<Mark> gaveUp = marked.getProblemMark();
    if (problem.contains("TAB")) {
      return at(gaveUp, TAB, text);
    }
    if (context.contains("simple key")) {
      return at(began, COLON, text);
    }
    if (context.contains("flow ")) {
      return at(began, BRACKET, text);
    }
    if (context.contains("quoted scalar")) {
      return at(began, QUOTE, text);
    }
    if (context.contains("block ")) {
      return at(gaveUp, INDENT, text);
    }
    if (problem.contains("mapping values are not allowed")) {
      return at(gaveUp, SECOND_COLON, text);
    }
    return at(gaveUp, Bilingual.same(problem), text);
  }

  /** Full-width characters of the line come first: they are the reason for almost everything. */
  private static YamlFault at(Optional<Mark> mark, Bilingual advice, Text text) {
    String content = text.content();
    // The reader counts lines in its own way, and characters beyond the basic plane as one.
    int index =
        Math.min(mark.map(Mark::getIndex).orElse(0), content.codePointCount(0, content.length()));
    int offset = content.offsetByCodePoints(0, index);
    if (content.substring(offset).isBlank()) {
      offset = content.stripTrailing().length(); // at the end, behind the last word
    }
    int line = text.line(offset);
    int above = line - 1;
    while (above > 0 && bare(text.lineText(above)).isBlank()) {
      above--;
    }
    // A key that has no colon goes on for a line before the reader gives up.
    boolean isAbove =
        !FullWidth.isIn(bare(text.lineText(line))) && bare(text.lineText(above)).matches(KEY_FULL);
    line = isAbove ? above : line;
    String found = bare(text.lineText(line));
    int odd = FullWidth.first(found);
    return new YamlFault(
        odd < 0 ? offset : text.offset(line, odd + 1), FullWidth.hint(found, advice));
  }

  /** A line with blanks for its comment and what stands in quotes, written as people like. */
  static String bare(String line) {
    return NO_YAML.matcher(line).replaceAll(found -> " ".repeat(found.group().length()));
  }
}
