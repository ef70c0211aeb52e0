package org.crmrules.examples.text;

import java.util.Locale;
import java.util.ResourceBundle;
import org.crmrules.Visible;

/** The sentences of the command line in one language. */
public final class Messages {

  private static final String FOLDER = "org.crmrules.examples.";

  private final Locale locale;
  private final ResourceBundle sentences;

  private Messages(Locale locale) {
    this.locale = locale;
    this.sentences = bundle("messages", locale);
  }

  /** The sentences in the language. */
  public static Messages in(Language language) {
    return new Messages(language.locale());
  }

  /** The help texts in the language, by the keys of picocli. */
  public static ResourceBundle usage(Language language) {
    return bundle("usage", language.locale());
  }

  /** The locale, for texts that bring both languages themselves. */
  public Locale locale() {
    return locale;
  }

  /**
   * The sentence with the values in its places, which are written as for a formatter; no value can
   * end a line, or command a terminal.
   */
  public String text(String key, Object... values) {
    return Visible.sentence(sentences.getString(key), values);
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    // Without this, a Chinese platform would get Chinese where English is asked for.
    return ResourceBundle.getBundle(
        FOLDER + name,
        locale,
        Messages.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
