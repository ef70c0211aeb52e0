package org.crmrules.drools.syntax;

import org.crmrules.drools.problem.Span;

/**
 * A word of the rule language.
 *
 * @param text as written, a string with its quotes
 */
public record Token(Kind kind, String text, Span span) {

  /** What kind of word. */
  public enum Kind {
    /** A name or a keyword. */
    NAME,
    /** A number: digits, then perhaps a fraction, an exponent or a suffix. */
    NUMBER,
    /** A text in double quotes. */
    STRING,
    /** An operator or a bracket. */
    SYMBOL,
    /** Behind the last word. */
    END
  }

  boolean is(String word) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(word);
  }
}
