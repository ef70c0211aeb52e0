package org.crmrules.drools.pack;

import java.io.Reader;

/**
 * Gives a text out in pieces that never end between the two halves of a character. The YAML library
 * fails on some texts if one does.
 */
final class WholeCharacters extends Reader {

  private final String text;
  private int at;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int from, int length) {
    if (at == text.length()) {
      return length == 0 ? 0 : -1;
    }
    int end = Math.min(text.length(), at + length);
    if (end > at + 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.getChars(at, end, into, from);
    int count = end - at;
    at = end;
    return count;
  }

  @Override
  public void close() {
    // nothing is held
  }
}
