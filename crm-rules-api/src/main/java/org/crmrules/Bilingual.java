package org.crmrules;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A text in Chinese and in English.
 *
 * <p>Thread-safe: immutable.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Bilingual(String zh, String en) implements Serializable {

  public Bilingual {
    UnusableValueException.given(zh, "zh");
    UnusableValueException.given(en, "en");
  }

  /** The same in both languages. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /** Nothing. */
  public static Bilingual none() {
    return same("");
  }

  /** Some texts, with something between them. */
  public static Bilingual joined(String between, List<Bilingual> texts) {
    UnusableValueException.given(between, "between");
    UnusableValueException.all(texts, "texts");
    return new Bilingual(
        texts.stream().map(Bilingual::zh).collect(Collectors.joining(between)),
        texts.stream().map(Bilingual::en).collect(Collectors.joining(between)));
  }

  /** The text in the language: Chinese for {@code zh}, English for every other. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /**
   * The texts as patterns of a {@link java.util.Formatter}, with the arguments in their places.
   *
   * @param arguments for both patterns; one that is itself bilingual is put in in its language, and
   *     any other text as {@link Visible} shows it
   */
  public Bilingual with(Object... arguments) {
    return new Bilingual(
        String.format(Locale.ROOT, zh, inLanguage(Locale.CHINESE, arguments)),
        String.format(Locale.ROOT, en, inLanguage(Locale.ENGLISH, arguments)));
  }

  private static Object[] inLanguage(Locale locale, Object... arguments) {
    return Arrays.stream(arguments)
        .map(a -> a instanceof Bilingual text ? text.in(locale) : Visible.inSentence(a))
        .toArray();
  }
}
