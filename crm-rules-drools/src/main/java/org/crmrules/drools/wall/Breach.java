package org.crmrules.drools.wall;

import org.crmrules.Bilingual;

/**
 * Something in a generated class that is not on the list.
 *
 * @param className with dots, as it was given
 * @param what as the rest of a sentence that begins with "it"
 */
public record Breach(String className, Bilingual what) {

  static Breach of(String className, String zh, String en, String subject) {
    String shown = shown(subject);
    return new Breach(className, new Bilingual(zh + shown, en + shown));
  }

  /** Without what nobody reads: the types of a method, and more than a line of anything. */
  private static String shown(String subject) {
    int types = subject.indexOf('(');
    String name = (types < 0 ? subject : subject.substring(0, types)).replace('/', '.');
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
  }
}
