package org.crmrules.examples.decision;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.crmrules.Visible;

/** What is known of a text that is encoded already. */
final class Utf8 {

  /** Of two bytes, and the first of three; before them is ASCII. */
  private static final int TWO = 0xC0;

  private static final int THREE = 0xE0;
  private static final int FOUR = 0xF0;

  /** How many bits of a character the bytes behind the first have. */
  private static final int REST = 6;

  private static final int REST_MASK = (1 << REST) - 1;

  /** The first bytes of U+4000 and of U+9FFF: all between them is seen. */
  private static final int FIRST_HAN = 0xE4;

  private static final int LAST_HAN = 0xE9;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST_BITS = ONES << 7;

  private Utf8() {}

  /** True if every character is visible as it is. */
  static boolean showsAll(byte[] text) {
    for (int i = 0; i < text.length; ) {
      if (i <= text.length - Long.BYTES && arePlain((long) EIGHT.get(text, i))) {
        i += Long.BYTES;
        continue;
      }
      int first = text[i] & 0xFF;
      if (first < TWO) {
        if (!Visible.isPlain(first)) {
          return false;
        }
        i++;
      } else {
        int length = first < THREE ? 2 : first < FOUR ? 3 : 4;
        if (!(first >= FIRST_HAN && first <= LAST_HAN) && !isShown(text, i, length)) {
          return false;
        }
        i += length;
      }
    }
    return true;
  }

  /**
   * True for eight bytes of which each is printed ASCII: none has its highest bit, none is less
   * than a space, none is 127.
   */
  private static boolean arePlain(long bytes) {
    long less = bytes - ONES * ' ';
    long delete = (bytes ^ ONES * 127) - ONES;
    return ((bytes | less | delete) & HIGHEST_BITS) == 0;
  }

  private static boolean isShown(byte[] text, int from, int length) {
    int c = text[from] & 0xFF >> length + 1;
    for (int i = 1; i < length; i++) {
      c = c << REST | text[from + i] & REST_MASK;
    }
    return Visible.isShown(c);
  }
}
