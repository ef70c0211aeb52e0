package org.crmrules.examples.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.facts.TextFile;
import org.crmrules.examples.text.Terminal;

/**
 * A file of facts as named on the command line.
 *
 * @param name a path, or {@code -} for standard input
 * @param format null: what the name says
 */
record InputFile(String name, FactFormat format) {

  /**
   * Makes sure that there is a file to be opened.
   *
   * @throws UsageException if the format is neither given nor in the name
   */
  void expect(Terminal terminal) throws IOException {
    format(terminal);
    if (!name.equals("-")) {
      Files.newInputStream(Path.of(name)).close();
    }
  }

  /**
   * Opens the file.
   *
   * @param own what packs declare for facts
   * @throws UsageException if the format is neither given nor in the name
   */
  <T extends Record> FactReader<T> open(Class<T> type, OwnFields own, Terminal terminal)
      throws IOException {
    FactReader<T> facts = facts(type, own, terminal);
    tell(facts, terminal);
    return facts;
  }

  /** The same, and says nothing about it. */
  <T extends Record> FactReader<T> facts(Class<T> type, OwnFields own, Terminal terminal)
      throws IOException {
    return FactReader.open(type, own, format(terminal), bytes(terminal), terminal.messages());
  }

  /** Says what is not looked at. */
  void tell(FactReader<?> facts, Terminal terminal) {
    facts.notes().forEach(note -> terminal.note("file.note", name, note));
  }

  /** Opens the file as lines of text, whatever their encoding. */
  BufferedReader lines(Terminal terminal) throws IOException {
    return TextFile.open(bytes(terminal));
  }

  /** All of its text. */
  String text(Terminal terminal) throws IOException {
    try (InputStream in = bytes(terminal)) {
      return TextFile.read(in);
    }
  }

  private InputStream bytes(Terminal terminal) throws IOException {
    return name.equals("-") ? terminal.in() : Files.newInputStream(Path.of(name));
  }

  private FactFormat format(Terminal terminal) {
    return format != null
        ? format
        : FactFormat.of(name)
            .orElseThrow(() -> new UsageException(terminal.messages().text(unknown(), name)));
  }

  private String unknown() {
    return name.equals("-") ? "format.input" : "format.unknown";
  }
}
