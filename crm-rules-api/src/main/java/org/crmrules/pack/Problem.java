package org.crmrules.pack;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

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
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(excerpt, "excerpt");
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** The sentence in the language: Chinese for {@code zh}, English for every other. */
  public String message(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /** {@code code path:line:column message}, and below it the line with the place marked. */
  public String text(Locale locale) {
    String head = "%s %s:%d:%d %s".formatted(code, path, line, column, message(locale));
    if (excerpt.isEmpty() || column < 1) {
      return head;
    }
    String number = "%5d | ".formatted(line);
    return head
        + "\n"
        + number
        + excerpt
        + "\n"
        + " ".repeat(number.length() - 2)
        + "| "
        + " ".repeat(column - 1)
        + "^".repeat(Math.max(1, length));
  }

  @Override
  public String toString() {
    return "%s %s:%d:%d %s".formatted(code, path, line, column, en);
  }
}
