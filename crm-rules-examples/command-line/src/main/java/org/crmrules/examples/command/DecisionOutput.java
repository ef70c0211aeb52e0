package org.crmrules.examples.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crmrules.Decision;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.examples.decision.DecisionTable;
import org.crmrules.examples.decision.DecisionText;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackInfo;

/** Where decisions go: JSON Lines for programs, text for people, or a table for either. */
final class DecisionOutput implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Terminal terminal;
  private final boolean explain;
  private final List<PackInfo> packs;
  private final OutputStream file;
  private final DecisionTable table;

  /**
   * @param path null: to the terminal; a table if its name says so
   * @param explain true for text, false for JSON Lines; of a table, true for names, false for codes
   * @param packs those that decide
   */
  DecisionOutput(Path path, boolean explain, List<PackInfo> packs, Terminal terminal)
      throws IOException {
    this.terminal = terminal;
    this.explain = explain;
    this.packs = packs;
    Optional<FactFormat> format =
        Optional.ofNullable(path)
            .flatMap(named -> FactFormat.of(named.toString()))
            .filter(known -> known != FactFormat.jsonl);
    this.table =
        format.isEmpty()
            ? null
            : new DecisionTable(
                format.get(), Files.newOutputStream(path), explain, packs, terminal.messages());
    this.file =
        path == null || table != null
            ? null
            : new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
  }

  void add(Decision decision) {
    try {
      ready(decision).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The decision as it is told, made ready by any thread, to be written when it is its turn. */
  Ready ready(Decision decision) {
    if (table != null) {
      return table.rows(decision)::write;
    }
    if (file == null || explain) {
      String text = explain ? told(decision) : DecisionJson.write(decision);
      return file == null
          ? () -> terminal.out().println(text)
          : () -> file.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
    byte[] line = DecisionJson.bytes(decision);
    return () -> {
      file.write(line);
      file.write('\n');
    };
  }

  private String told(Decision decision) {
    return DecisionText.of(decision, terminal.messages(), packs) + System.lineSeparator();
  }

  /** What is ready to be written. */
  @FunctionalInterface
  interface Ready {
    /** Puts it behind what was written before. */
    void write() throws IOException;
  }

  @Override
  public void close() throws IOException {
    if (table != null) {
      table.close();
    } else if (file == null) {
      terminal.out().flush();
    } else {
      file.close();
    }
  }
}
