package org.crmrules.examples.facts;

import java.io.BufferedReader;
import java.io.IOException;

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

  private final BufferedReader reader;

  /** Reads from where the reader stands; does not close it. */
  public Lines(BufferedReader reader) {
    this.reader = reader;
  }

  /** The next line; null at the end of the file. */
  public Line next() throws IOException {
    boolean cut = false;
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() < LONGEST) {
        line.append((char) c);
      } else {
        cut = true;
      }
      c = reader.read();
    }
    if (c == '\r') {
      skipLineFeed();
    }
    return new Line(line.toString(), cut);
  }

  private void skipLineFeed() throws IOException {
    reader.mark(1);
    if (reader.read() != '\n') {
      reader.reset();
    }
  }
}
