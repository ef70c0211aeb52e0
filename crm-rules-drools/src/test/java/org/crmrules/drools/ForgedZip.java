package org.crmrules.drools;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Zip files that say one thing at their end and hold another. */
final class ForgedZip {

  private static final int END_BYTES = 22;
  private static final int LISTED = 0x02014b50;

  private ForgedZip() {}

  static byte[] of(String kind, byte[] zip) {
    return switch (kind) {
      case "unlisted" -> unlisted(zip);
      case "in-front" -> inFront(zip, false);
      case "in-front-counted" -> inFront(zip, true);
      case "overlap" -> overlap(zip);
      case "other-name" -> otherName(zip);
      case "other-size" -> otherSize(zip);
      case "other-checksum" -> otherChecksum(zip);
      case "bytes-behind" -> bytesBehind(zip);
      case "two-ends" -> twoEnds(zip);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static ByteBuffer over(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int end(byte[] zip) {
    return zip.length - END_BYTES;
  }

  private static int list(byte[] zip) {
    return over(zip).getInt(end(zip) + 16);
  }

  /** Where the last entry stands in the list. */
  private static int last(byte[] zip) {
    for (int at = end(zip) - 46; ; at--) {
      if (over(zip).getInt(at) == LISTED) {
        return at;
      }
    }
  }

  /** The last entry is there, but no longer in the list. */
  private static byte[] unlisted(byte[] zip) {
    int last = last(zip);
    byte[] end = Arrays.copyOfRange(zip, end(zip), zip.length);
    ByteBuffer changed = over(end);
    short count = (short) (changed.getShort(10) - 1);
    changed.putShort(8, count).putShort(10, count).putInt(12, last - list(zip));
    return joined(Arrays.copyOf(zip, last), end);
  }

  /**
   * @param counted true: the list knows that something is in front
   */
  private static byte[] inFront(byte[] zip, boolean counted) {
    byte[] behind = zip.clone();
    if (counted) {
      ByteBuffer changed = over(behind);
      for (int at = list(zip); at < end(zip); at++) {
        if (changed.getInt(at) == LISTED) {
          changed.putInt(at + 42, changed.getInt(at + 42) + zip.length);
        }
      }
      changed.putInt(end(zip) + 16, list(zip) + zip.length);
    }
    return joined(zip, behind);
  }

  /** The last of the list has the bytes of the first. */
  private static byte[] overlap(byte[] zip) {
    byte[] changed = zip.clone();
    over(changed).putInt(last(zip) + 42, 0);
    return changed;
  }

  /** The last entry has one name in the list, and another where it lies. */
  private static byte[] otherName(byte[] zip) {
    byte[] changed = zip.clone();
    int header = over(zip).getInt(last(zip) + 42);
    changed[header + 30]++;
    return changed;
  }

  private static byte[] otherSize(byte[] zip) {
    byte[] changed = zip.clone();
    over(changed).putInt(last(zip) + 24, 1);
    return changed;
  }

  /** The list and the entry agree on a checksum, and the content has another. */
  private static byte[] otherChecksum(byte[] zip) {
    byte[] changed = zip.clone();
    int content = over(zip).getInt(last(zip) + 42) + 30 + over(zip).getShort(last(zip) + 28);
    int behind = content + over(zip).getInt(last(zip) + 20);
    over(changed).putInt(last(zip) + 16, 1).putInt(behind + 4, 1);
    return changed;
  }

  /** The last entry takes four bytes more than its content was packed into. */
  private static byte[] bytesBehind(byte[] zip) {
    int content = over(zip).getInt(last(zip) + 42) + 30 + over(zip).getShort(last(zip) + 28);
    int packed = over(zip).getInt(last(zip) + 20);
    int behind = content + packed;
    byte[] front = joined(Arrays.copyOf(zip, behind), new byte[4]);
    byte[] changed = joined(front, Arrays.copyOfRange(zip, behind, zip.length));
    over(changed)
        .putInt(behind + 4 + 8, packed + 4)
        .putInt(end(changed) + 16, list(zip) + 4)
        .putInt(last(changed) + 20, packed + 4);
    return changed;
  }

  /** A second end, in the comment of the first. */
  private static byte[] twoEnds(byte[] zip) {
    byte[] first = zip.clone();
    over(first).putShort(end(zip) + 20, (short) END_BYTES);
    return joined(first, Arrays.copyOfRange(zip, end(zip), zip.length));
  }

  private static byte[] joined(byte[] front, byte[] behind) {
    byte[] both = Arrays.copyOf(front, front.length + behind.length);
    System.arraycopy(behind, 0, both, front.length, behind.length);
    return both;
  }
}
