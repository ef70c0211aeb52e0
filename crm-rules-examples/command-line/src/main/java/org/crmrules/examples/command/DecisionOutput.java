package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.examples.decision.DecisionText;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackInfo;

/** Where decisions go: JSON Lines for programs, or text for people. */
final class DecisionOutput implements AutoCloseable {

  private final Terminal terminal;
  private final boolean explain;
  private final List<PackInfo> packs;
  private final Writer file;

  /**
   * @param path null: to the terminal
   * @param explain true for text, false for JSON Lines
   * @param packs those that decide
   */
  DecisionOutput(Path path, boolean explain, List<PackInfo> packs, Terminal terminal)
      throws IOException {
    this.terminal = terminal;
    this.explain = explain;
    this.packs = packs;
    this.file = path == null ? null : Files.newBufferedWriter(path);
  }

  void add(Decision decision) {
    String text =
        explain
            ? DecisionText.of(decision, terminal.messages(), packs) + System.lineSeparator()
            : DecisionJson.write(decision);
    try {
      if (file == null) {
        terminal.out().println(text);
      } else {
        file.write(text + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (file == null) {
      terminal.out().flush();
    } else {
      file.close();
    }
  }
}
