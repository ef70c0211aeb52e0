package org.crmrules.drools.pack;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a zip file lists at its end. Zip tools show the list; readers that go from front to end see
 * other files, if somebody wants them to. So the list is held against the file: entry follows entry
 * from the first byte to the list, each as it is listed, and nothing lies between them.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int LISTED = 0x02014b50;
  private static final int HEADER = 0x04034b50;
  private static final int BEHIND = 0x08074b50;
  private static final int END_BYTES = 22;
  private static final int LISTED_BYTES = 46;
  private static final int HEADER_BYTES = 30;
  private static final int MOST_LIST_BYTES = 16 * 1024 * 1024;
  private static final int SECOND_NAME = 0x7075;
  private static final int SHORT = 0xFFFF;

  private final FileChannel file;

  ZipDirectory(FileChannel file) {
    this.file = file;
  }

  /**
   * The entries, in the order in which they lie.
   *
   * @throws ZipFault if the file is no zip file, or holds anything that is not listed
   */
  List<ZipEntryPlace> entries() throws IOException {
    long end = end();
    ByteBuffer last = bytes(end, END_BYTES);
    int count = last.getShort(10) & SHORT;
    long size = unsigned(last.getInt(12));
    long start = unsigned(last.getInt(16));
    boolean onePart = last.getInt(4) == 0 && (last.getShort(8) & SHORT) == count;
    if (!onePart || start + size != end || size > MOST_LIST_BYTES) {
      throw new ZipFault("zip 文件的目录与文件不符", "the directory of the zip file does not fit the file");
    }
    List<ZipEntryPlace> entries = listed(bytes(start, (int) size), count);
    entries.sort(Comparator.comparingLong(ZipEntryPlace::start));
    long expected = 0;
    for (ZipEntryPlace entry : entries) {
      if (entry.start() != expected) {
        throw unlisted();
      }
      expected = endOf(entry);
    }
    if (expected != start) {
      throw unlisted();
    }
    return entries;
  }

  private static ZipFault unlisted() {
    return new ZipFault(
        "zip 文件里有目录没有列出的内容,或条目互相重叠",
        "the zip file holds something that its directory does not list, or entries that overlap");
  }

  /** Behind the end comes at most a comment, which must not look like an end. */
  private long end() throws IOException {
    long size = file.size();
    int tail = (int) Math.min(size, END_BYTES + SHORT);
    ByteBuffer bytes = bytes(size - tail, tail);
    long found = -1;
    for (int at = tail - END_BYTES; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        if (found >= 0) {
          throw new ZipFault("zip 文件有两个结尾", "the zip file ends twice");
        }
        if (at + END_BYTES + (bytes.getShort(at + 20) & SHORT) == tail) {
          found = size - tail + at;
        }
      }
    }
    if (found < 0) {
      throw new ZipFault("这不是 zip 文件", "this is not a zip file");
    }
    return found;
  }

  private static List<ZipEntryPlace> listed(ByteBuffer list, int count) throws ZipFault {
    List<ZipEntryPlace> entries = new ArrayList<>();
    int at = 0;
    while (at + LISTED_BYTES <= list.capacity() && list.getInt(at) == LISTED) {
      int name = list.getShort(at + 28) & SHORT;
      int extra = list.getShort(at + 30) & SHORT;
      int more = extra + (list.getShort(at + 32) & SHORT);
      if (at + LISTED_BYTES + name + more > list.capacity()) {
        break;
      }
      refuseSecondName(list, at + LISTED_BYTES + name, extra);
      entries.add(
          new ZipEntryPlace(
              text(list, at + LISTED_BYTES, name),
              list.getShort(at + 8) & SHORT,
              list.getShort(at + 10) & SHORT,
              unsigned(list.getInt(at + 42)),
              unsigned(list.getInt(at + 20)),
              unsigned(list.getInt(at + 24)),
              unsigned(list.getInt(at + 16))));
      at += LISTED_BYTES + name + more;
    }
    if (at != list.capacity() || entries.size() != count) {
      throw new ZipFault("zip 文件的目录已损坏", "the directory of the zip file is damaged");
    }
    return entries;
  }

  /** Some zip tools show the name that stands among the extras, others the one in its place. */
  private static void refuseSecondName(ByteBuffer list, int start, int length) throws ZipFault {
    int end = start + length;
    for (int at = start; at + 4 <= end; at += 4 + (list.getShort(at + 2) & SHORT)) {
      if ((list.getShort(at) & SHORT) == SECOND_NAME) {
        throw new ZipFault("zip 文件的条目有两个名称", "an entry of the zip file has two names");
      }
    }
  }

  /** Where the bytes of an entry begin. */
  long contentOf(ZipEntryPlace entry) throws IOException {
    ByteBuffer header = bytes(entry.start(), HEADER_BYTES);
    int name = header.getShort(26) & SHORT;
    long content = entry.start() + HEADER_BYTES + name + (header.getShort(28) & SHORT);
    boolean same =
        header.getInt(0) == HEADER
            && (header.getShort(6) & SHORT) == entry.flags()
            && (header.getShort(8) & SHORT) == entry.method()
            && text(bytes(entry.start() + HEADER_BYTES, name), 0, name).equals(entry.name())
            && (entry.hasSizesBehind() && isNothing(header, 14) || isAsListed(header, 14, entry));
    if (!same) {
      throw ZipFault.of(entry.name(), "与 zip 文件的目录不符", "is not as the directory lists it");
    }
    return content;
  }

  private long endOf(ZipEntryPlace entry) throws IOException {
    long end = contentOf(entry) + entry.packed();
    if (!entry.hasSizesBehind()) {
      return end;
    }
    ByteBuffer behind = bytes(end, 16);
    if (behind.getInt(0) == BEHIND && isAsListed(behind, 4, entry)) {
      return end + 16;
    }
    if (isAsListed(behind, 0, entry)) {
      return end + 12;
    }
    throw ZipFault.of(entry.name(), "与 zip 文件的目录不符", "is not as the directory lists it");
  }

  private static boolean isNothing(ByteBuffer in, int at) {
    return in.getInt(at) == 0 && in.getInt(at + 4) == 0 && in.getInt(at + 8) == 0;
  }

  private static boolean isAsListed(ByteBuffer in, int at, ZipEntryPlace entry) {
    return unsigned(in.getInt(at)) == entry.crc()
        && unsigned(in.getInt(at + 4)) == entry.packed()
        && unsigned(in.getInt(at + 8)) == entry.size();
  }

  private static long unsigned(int value) {
    return Integer.toUnsignedLong(value);
  }

  /** What is not UTF-8 becomes U+FFFD, and is refused where the name matters. */
  private static String text(ByteBuffer in, int at, int length) {
    return new String(in.array(), at, length, StandardCharsets.UTF_8);
  }

  private ByteBuffer bytes(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (at < 0 || file.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("The zip file ends too early.");
      }
    }
    return bytes;
  }
}
