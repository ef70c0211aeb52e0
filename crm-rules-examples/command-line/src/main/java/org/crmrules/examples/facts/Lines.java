package org.crmrules.examples.facts;

import java.io.IOException;
import java.io.Reader;

/**
 * The lines of a file, none of them longer than a host can hold: of a longer one only the beginning
 * is kept, and that it was cut. Not thread-safe.
 */
public final class Lines {

  /** The most characters of a line. */
  public static final int LONGEST = 1_000_000;

  /**
   * A line.
   *
   * @param text without its end
   * @param isCut true if the line was longer than what was kept of it
   */
  public record Line(String text, boolean isCut) {}

  private static final int BUFFER = 8192; // as readers have it

  private final Reader reader;
  private final char[] ahead = new char[BUFFER];
  private int at;
  private int end;

  /** Reads from where the reader stands, and ahead of what it gives; does not close it. */
  public Lines(Reader reader) {
    this.reader = reader;
  }

  /** The next line; null at the end of the file. */
  public Line next() throws IOException {
    if (isAtEnd()) {
      return null;
    }
    StringBuilder parts = null; // of a line that goes on behind what was read ahead
    boolean cut = false;
    while (true) {
      int from = at;
      while (at < end && ahead[at] != '\n' && ahead[at] != '\r') {
        at++;
      }
      if (at < end && parts == null) {
        String text = new String(ahead, from, at - from);
        endLine();
        return new Line(text, false);
      }
      parts = parts == null ? new StringBuilder() : parts;
      int kept = Math.min(at - from, LONGEST - parts.length());
      cut |= kept < at - from;
      parts.append(ahead, from, kept);
      if (at < end) {
        endLine();
        return new Line(parts.toString(), cut);
      }
      if (isAtEnd()) {
        return new Line(parts.toString(), cut);
      }
    }
  }

  /** Passes what ends a line: {@code \n}, {@code \r}, or both. */
  private void endLine() throws IOException {
    if (ahead[at++] == '\r' && !isAtEnd() && ahead[at] == '\n') {
      at++;
    }
  }

  /** Reads on if all was given; true if there is no more. */
  private boolean isAtEnd() throws IOException {
    while (at == end) {
      int read = reader.read(ahead, 0, ahead.length);
      if (read < 0) {
        return true;
      }
      at = 0;
      end = read;
    }
    return false;
  }
}
