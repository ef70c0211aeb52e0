package org.crmrules.drools.problem;

/** An argument of a problem's sentence that reads differently in each language. */
public record Bilingual(String zh, String en) {

  /** The same in both languages. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /** Nothing. */
  public static Bilingual none() {
    return same("");
  }
}
