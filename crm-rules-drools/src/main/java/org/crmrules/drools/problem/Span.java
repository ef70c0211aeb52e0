package org.crmrules.drools.problem;

/**
 * A stretch of a text.
 *
 * @param start the first character, 0-based
 * @param end behind the last one
 */
public record Span(int start, int end) {

  /** From here to the end of another. */
  public Span to(Span other) {
    return new Span(start, other.end);
  }

  /** Moved by so many characters. */
  public Span plus(int offset) {
    return new Span(start + offset, end + offset);
  }
}
