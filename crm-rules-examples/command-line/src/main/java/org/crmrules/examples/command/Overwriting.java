package org.crmrules.examples.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.examples.text.Messages;

/** Keeps results from being written over facts, or over each other. */
final class Overwriting {

  private Overwriting() {}

  /**
   * @throws UsageException if a file is named twice
   */
  static void refuse(Messages messages, OutputOptions results, String... inputs) {
    List<Path> named = new ArrayList<>();
    for (String input : inputs) {
      if (!input.equals("-")) {
        named.add(normal(Path.of(input)));
      }
    }
    for (Path output : new Path[] {results.out(), results.rejects()}) {
      if (output != null) {
        if (named.contains(normal(output))) {
          throw new UsageException(messages.text("file.twice", output));
        }
        named.add(normal(output));
      }
    }
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
