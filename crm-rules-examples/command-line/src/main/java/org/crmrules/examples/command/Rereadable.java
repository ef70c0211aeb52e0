package org.crmrules.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;

/**
 * A file that is read from the beginning more than once. What comes from standard input comes once,
 * so it lies in a temporary file meanwhile, which only its user can read.
 */
final class Rereadable implements AutoCloseable {

  private final InputFile input;
  private final Path temporary;

  private Rereadable(InputFile input, Path temporary) {
    this.input = input;
    this.temporary = temporary;
  }

  /**
   * Of a file, or of standard input, which is read to its end.
   *
   * @throws UsageException if the format is neither given nor in the name
   */
  static Rereadable of(InputFile input, Terminal terminal) throws IOException {
    input.expect(terminal);
    if (!input.name().equals("-")) {
      return new Rereadable(input, null);
    }
    Path temporary = Files.createTempFile("crm-rules-", ".in");
    Rereadable kept =
        new Rereadable(new InputFile(temporary.toString(), input.format()), temporary);
    try (InputStream in = terminal.in()) {
      Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      kept.close();
      throw e;
    }
    return kept;
  }

  /** Opens it at its beginning. */
  <T extends Record> FactReader<T> open(Class<T> type, OwnFields own, Terminal terminal)
      throws IOException {
    return input.facts(type, own, terminal);
  }

  @Override
  public void close() throws IOException {
    if (temporary != null) {
      Files.deleteIfExists(temporary);
    }
  }
}
