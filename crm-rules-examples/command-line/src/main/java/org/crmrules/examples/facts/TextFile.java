package org.crmrules.examples.facts;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text as the programs of an analyst write it: UTF-8 with or without a byte order mark, UTF-16 with
 * one (as {@code >} of PowerShell writes), or GB18030, which GBK and code page 936 are part of. As
 * long as all is ASCII nothing has to be known; the first other character is looked at together
 * with what follows it. What is none of these is an error and never a question mark in somebody's
 * name.
 */
public final class TextFile {

  /** What Excel in China writes as CSV. */
  static final Charset CHINESE = Charset.forName("GB18030");

  /** How far is looked to tell encodings apart. */
  private static final int AHEAD = 1 << 16;

  private TextFile() {}

  /**
   * The text without its byte order mark. Bytes that do not fit end it with a {@link
   * java.nio.charset.CharacterCodingException}.
   */
  public static BufferedReader open(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    byte[] mark = ahead(bytes, 3);
    if (begins(mark, 0xEF, 0xBB, 0xBF)) {
      bytes.skipNBytes(3);
      return new BufferedReader(strict(bytes, StandardCharsets.UTF_8));
    }
    if (begins(mark, 0xFF, 0xFE) || begins(mark, 0xFE, 0xFF)) {
      bytes.skipNBytes(2);
      boolean little = mark[0] == (byte) 0xFF;
      return new BufferedReader(
          strict(bytes, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
    }
    return new BufferedReader(new Undecided(bytes));
  }

  /** The whole text. */
  public static String read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader reader = open(in)) {
      char[] part = new char[8192];
      for (int n = reader.read(part); n >= 0; n = reader.read(part)) {
        text.append(part, 0, n);
      }
    }
    return text.toString();
  }

  private static boolean begins(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ahead(InputStream bytes, int most) throws IOException {
    bytes.mark(most);
    byte[] ahead = bytes.readNBytes(most);
    bytes.reset();
    return ahead;
  }

  private static Reader strict(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** ASCII until something else comes. */
  private static final class Undecided extends Reader {

    private final InputStream bytes;
    private Reader decided;

    Undecided(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (decided != null) {
        return decided.read(into, offset, length);
      }
      byte[] ahead = ahead(bytes, AHEAD);
      int ascii = 0;
      while (ascii < ahead.length && ascii < length && ahead[ascii] >= 0) {
        into[offset + ascii] = (char) ahead[ascii++];
      }
      if (ascii > 0 || ahead.length == 0) {
        bytes.skipNBytes(ascii);
        return ascii == 0 ? -1 : ascii;
      }
      decided = strict(bytes, isChinese(ahead) ? CHINESE : StandardCharsets.UTF_8);
      return decided.read(into, offset, length);
    }

    /**
     * Read as UTF-8, nearly every character of GB18030 is broken. A few broken ones among many are
     * UTF-8 that was damaged, which is to be refused.
     */
    private static boolean isChinese(byte[] bytes) {
      String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
      boolean isCut = bytes.length == AHEAD && asUtf8.endsWith("\uFFFD");
      long broken = asUtf8.chars().filter(c -> c == '\uFFFD').count() - (isCut ? 1 : 0);
      long whole = asUtf8.chars().filter(c -> c > '\u007F' && c != '\uFFFD').count();
      return broken > whole;
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
