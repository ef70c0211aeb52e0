package org.crmrules.drools.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.PackFolder;

/**
 * The page of a problem code.
 *
 * @param text all of it
 * @param wrong the examples between {@code 错} and {@code 对}
 * @param right the examples after {@code 对}
 */
record ProblemPage(String code, String text, List<Snippet> wrong, List<Snippet> right) {

  static final Path FOLDER = PackFolder.RULES.resolve("problems");

  private static final String WRONG = "**错 / Wrong**";
  private static final String RIGHT = "**对 / Right**";

  /** The page of a code. */
  static ProblemPage of(String code) {
    try {
      return read(code, Files.readString(FOLDER.resolve(code + ".md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemPage read(String code, String text) {
    List<Snippet> wrong = new ArrayList<>();
    List<Snippet> right = new ArrayList<>();
    List<Snippet> current = new ArrayList<>();
    String place = "";
    StringBuilder block = null;
    for (String line : text.lines().toList()) {
      if (block != null && line.equals("```")) {
        current.add(new Snippet(place, block.toString()));
        block = null;
        place = "";
      } else if (block != null) {
        block.append(line).append('\n');
      } else if (line.equals("```drl") || line.equals("```yaml")) {
        block = new StringBuilder();
      } else if (line.startsWith("<!-- ")) {
        place = line.substring("<!-- ".length(), line.length() - " -->".length());
      } else if (line.startsWith("**")) {
        current =
            line.startsWith(WRONG) ? wrong : line.startsWith(RIGHT) ? right : new ArrayList<>();
      }
    }
    return new ProblemPage(code, text, wrong, right);
  }

  /** Without the sign and the code. */
  String title() {
    String first = text.lines().findFirst().orElse("");
    return first.startsWith("# " + code + " ") ? first.substring(code.length() + 3) : "";
  }

  /** From a heading in bold to the end of its paragraph; empty if there is none. */
  String paragraph(String heading) {
    int start = text.indexOf("\n**" + heading + "** ");
    int end = text.indexOf("\n\n", start + 1);
    return start < 0 ? "" : text.substring(start, end < 0 ? text.length() : end);
  }
}
