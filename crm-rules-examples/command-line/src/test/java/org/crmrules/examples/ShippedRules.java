package org.crmrules.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that ship, for tests that change some of them. */
public final class ShippedRules {

  /** Where they lie. */
  public static final Path FOLDER = Path.of("../../rules");

  private static final String LOCK = "packs.lock";

  private ShippedRules() {}

  /**
   * Copies some of them, and of the lock what it says of these packs.
   *
   * @param parts packs, versions of packs, or what lies beside them
   * @param to a folder, which is made
   */
  public static Path copy(Collection<String> parts, Path to) throws IOException {
    for (String part : parts) {
      try (Stream<Path> all = Files.walk(FOLDER.resolve(part))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(FOLDER.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    Set<String> packs = parts.stream().map(part -> part.split("/")[0]).collect(Collectors.toSet());
    Files.write(
        to.resolve(LOCK),
        Files.readAllLines(FOLDER.resolve(LOCK)).stream()
            .filter(line -> packs.contains(line.split(" ")[0]))
            .toList());
    return to;
  }
}
