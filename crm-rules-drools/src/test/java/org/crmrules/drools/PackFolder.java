package org.crmrules.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of packs that a test writes. */
public final class PackFolder {

  /** The shipped packs. */
  public static final Path RULES = Path.of("../rules");

  /** The good pack that the broken ones are made of. */
  public static final Path GOOD = Path.of("src/test/resources/broken-packs/_good");

  private PackFolder() {}

  /** Lays a folder over another. */
  public static Path copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(to.resolve(from.relativize(file).toString()), Files.readAllBytes(file));
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text in a file; fails if it is not there. */
  public static void edit(Path file, String old, String now) {
    try {
      String content = Files.readString(file);
      if (!content.contains(old)) {
        throw new IllegalArgumentException(file + " does not contain " + old);
      }
      Files.writeString(file, content.replace(old, now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what a pack guarantees out of its manifest; fails if it guarantees nothing. */
  public static void guaranteeNothing(Path manifest) {
    try {
      String content = Files.readString(manifest);
      String rest = content.replaceFirst("(?m)^guarantees:\\R(?: .*(?:\\R|\\z))+", "");
      if (rest.equals(content)) {
        throw new IllegalArgumentException(manifest + " guarantees nothing");
      }
      Files.writeString(manifest, rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, with its folders. */
  public static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
