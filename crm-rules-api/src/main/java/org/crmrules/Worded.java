package org.crmrules;

import java.util.Locale;

/**
 * An error that can be told in Chinese and in English. Its {@link Throwable#getMessage} is in
 * English.
 */
public interface Worded {

  /** What is wrong, in the language: Chinese for {@code zh}, English for every other. */
  String text(Locale locale);
}
