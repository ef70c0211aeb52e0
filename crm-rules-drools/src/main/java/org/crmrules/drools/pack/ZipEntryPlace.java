package org.crmrules.drools.pack;

/**
 * A file in a zip file.
 *
 * @param start where its header begins
 * @param packed how many bytes it takes
 * @param size how many bytes it is
 * @param crc of its content
 */
record ZipEntryPlace(
    String name, int flags, int method, long start, long packed, long size, long crc) {

  static final int STORED = 0;
  static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;
  private static final int SIZES_BEHIND = 1 << 3;

  boolean isFolder() {
    return name.endsWith("/");
  }

  /** Sizes and checksum were not known when the header was written, and stand behind the bytes. */
  boolean hasSizesBehind() {
    return (flags & SIZES_BEHIND) != 0;
  }

  boolean isReadable() {
    return (flags & ENCRYPTED) == 0 && (method == DEFLATED || method == STORED && packed == size);
  }
}
