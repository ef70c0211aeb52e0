package org.crmrules.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * Something that is wrong in a pack, and where.
 *
 * @param code stable, for example {@code CR-204}; a code never changes its meaning
 * @param path the file, relative to the source, with {@code /} between the parts
 * @param line 1-based; 0 if the problem is the file as a whole
 * @param column 1-based; 0 if the problem is the line as a whole
 * @param length how many characters from the column on; at least 1 where there is a column
 * @param excerpt the line of the file as it stands; empty if there is none
 * @param zh what is wrong and what to write instead, in Chinese
 * @param en the same in English
 */
public record Problem(
    String code,
    String path,
    int line,
    int column,
    int length,
    String excerpt,
    String zh,
    String en) {

  /** By file and place. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::path)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::en);

  public Problem {
    UnusableValueException.given(code, "code");
    UnusableValueException.given(path, "path");
    UnusableValueException.given(excerpt, "excerpt");
    UnusableValueException.given(zh, "zh");
    UnusableValueException.given(en, "en");
  }

  /** The sentence in the language: Chinese for {@code zh}, English for every other. */
  public String message(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /** {@code code path:line:column message}, and below it the line with the place marked. */
  public String text(Locale locale) {
    String head = onOneLine().in(locale);
    if (excerpt.isEmpty() || column < 1) {
      return head;
    }
    String number = String.format(Locale.ROOT, "%5d | ", line);
    int from = Math.min(column - 1, excerpt.length());
    int to = Math.min(excerpt.length(), from + length);
    String mark = inWidth(excerpt.substring(from, to), "^");
    return head
        + "\n"
        + number
        + excerpt
        + "\n"
        + " ".repeat(number.length() - 2)
        + "| "
        + inWidth(excerpt.substring(0, from), " ")
        + (mark.isEmpty() ? "^" : mark);
  }

  private String place() {
    return line < 1 ? path : String.format(Locale.ROOT, "%s:%d:%d", path, line, column);
  }

  /** A mark for each column of a terminal, where Chinese characters take two and tabs stay tabs. */
  private static String inWidth(String text, String mark) {
    StringBuilder marks = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> marks.append(c == '\t' && mark.isBlank() ? "\t" : mark.repeat(isWide(c) ? 2 : 1)));
    return marks.toString();
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF01 && c <= 0xFF60
        || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x20000 && c <= 0x3FFFD;
  }

  /** {@code code path:line:column message}. */
  public Bilingual onOneLine() {
    return Bilingual.same("%s %s %s").with(code, place(), new Bilingual(zh, en));
  }

  /** How many there are, and the first, to be read behind a word; empty for none. */
  static String some(List<Problem> problems) {
    return problems.isEmpty()
        ? ""
        : " with " + problems.size() + " problem(s), the first: " + problems.get(0);
  }

  @Override
  public String toString() {
    return onOneLine().en();
  }
}
