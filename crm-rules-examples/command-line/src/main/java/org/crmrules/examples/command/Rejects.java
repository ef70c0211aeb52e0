package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmrules.Visible;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Where lines go that were not decided: a file of JSON Lines, or the terminal. Counts them. */
final class Rejects implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Terminal terminal;
  private final Writer file;
  private long count;

  /**
   * @param path null: the reasons go to the terminal
   */
  Rejects(Path path, Terminal terminal) throws IOException {
    this.terminal = terminal;
    this.file = path == null ? null : Files.newBufferedWriter(path);
  }

  void add(String fileName, int line, String reason) {
    count++;
    if (file == null) {
      terminal.note("reject", fileName, line, reason);
      return;
    }
    Map<String, Object> reject = new LinkedHashMap<>();
    reject.put("file", Visible.of(fileName));
    reject.put("line", line);
    reject.put("reason", Visible.of(reason));
    try {
      file.write(JSON.writeValueAsString(reject) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a part of a file that is read as a whole. */
  void add(Problem problem) {
    if (file != null) {
      add(
          problem.path(),
          problem.line(),
          problem.code() + " " + problem.message(terminal.messages().locale()));
      return;
    }
    count++;
    terminal.err().println(problem.text(terminal.messages().locale()));
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
