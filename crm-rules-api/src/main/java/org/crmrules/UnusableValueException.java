package org.crmrules;

import java.util.Locale;

/**
 * A value makes no sense where it stands: a number out of its range, a name that nobody declared.
 */
public final class UnusableValueException extends IllegalArgumentException implements Worded {

  private static final long serialVersionUID = 1L;

  private final Bilingual text;

  /**
   * @param zh what is wrong with which value, and what to do, in Chinese, as a pattern of a {@link
   *     java.util.Formatter}
   * @param en the same in English
   * @param arguments for both patterns
   */
  public UnusableValueException(String zh, String en, Object... arguments) {
    this(new Bilingual(zh, en).with(arguments));
  }

  private UnusableValueException(Bilingual text) {
    super(text.en());
    this.text = text;
  }

  @Override
  public String text(Locale locale) {
    return text.in(locale);
  }
}
