package org.crmrules.examples.text;

import java.util.List;
import java.util.Locale;

/** A language the command line speaks. The constants are written as on the command line. */
public enum Language {
  /** Chinese. */
  zh(Locale.SIMPLIFIED_CHINESE),
  /** English. */
  en(Locale.ENGLISH);

  private static final String OPTION = "--lang";

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale that texts are looked up by. */
  public Locale locale() {
    return locale;
  }

  /**
   * The language that the arguments ask for, before they are parsed: help and errors of the parser
   * need one too. Without {@code --lang} it is Chinese where the fallback is, else English.
   */
  public static Language of(List<String> arguments, Locale fallback) {
    Language found = fallback.getLanguage().equals("zh") ? zh : en;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String value = "";
      if (argument.startsWith(OPTION + "=")) {
        value = argument.substring(OPTION.length() + 1);
      } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        value = arguments.get(i + 1);
      }
      if (value.equals("zh")) {
        found = zh;
      } else if (value.equals("en")) {
        found = en;
      }
    }
    return found;
  }
}
