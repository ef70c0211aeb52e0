package org.crmrules.drools.pack;

import java.util.SortedMap;

/**
 * The files of a source, read into memory once so that everything after works on the same bytes.
 *
 * @param name what the source is called in messages
 * @param files path, relative to the source with {@code /} between the parts, to content
 */
public record SourceFiles(String name, SortedMap<String, byte[]> files) {

  /** SHA-256 over every file, in hexadecimal digits: the same for the same bytes only. */
  public String digest() {
    return Digest.of(files);
  }
}
