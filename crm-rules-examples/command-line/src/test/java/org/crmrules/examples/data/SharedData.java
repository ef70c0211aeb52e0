package org.crmrules.examples.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real data sets, which lie beside the project where somebody has put them. */
final class SharedData {

  private SharedData() {}

  /** The file or folder; the test is skipped where it is not there. */
  static Path at(String name) {
    Path path = Path.of("..", "..", "..", "shared", "data", name);
    assumeTrue(Files.exists(path), () -> "There is no " + path);
    return path;
  }
}
