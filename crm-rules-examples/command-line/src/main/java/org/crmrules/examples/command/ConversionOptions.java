package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.FactWriter;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Option;

/** What every data set asks for: where it is, and where its facts go. */
final class ConversionOptions {

  @Option(names = "--in", required = true, paramLabel = "PATH", descriptionKey = "facts.in")
  private Path in;

  @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "facts.out")
  private Path out;

  Path in() {
    return in;
  }

  /** Writes the facts in the format that the name of the file says, and tells how many. */
  <T extends Record> int write(Class<T> type, List<T> facts, Terminal terminal) throws IOException {
    return write(type, facts, out, terminal);
  }

  /** The same, into another file. */
  <T extends Record> int write(Class<T> type, List<T> facts, Path file, Terminal terminal)
      throws IOException {
    FactFormat format =
        FactFormat.of(file.toString())
            .orElseThrow(
                () -> new UsageException(terminal.messages().text("format.unknown", file)));
    FactWriter.write(type, format, facts, Files.newOutputStream(file));
    terminal.note("facts.done", facts.size(), file);
    return 0;
  }
}
