package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
import org.crmrules.DecisionListener;
import org.crmrules.LoadOptions;
import org.crmrules.Result;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.pack.HistoryEntry;

/**
 * Writes each decision behind its question, a line of JSON each, so that {@code replay} can ask
 * again. Thread-safe.
 */
final class DecisionLog implements DecisionListener {

  private final Writer file;
  private CrmRules rules;

  private DecisionLog(Path path) throws IOException {
    file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * Opens a door whose decisions are written behind what is in the file already; the file is closed
   * with the door.
   *
   * @param door opens it, with the options
   */
  static CrmRules open(Path path, Opening door) {
    try {
      DecisionLog log = new DecisionLog(path);
      log.rules =
          door.open(
              LoadOptions.defaults().withDecisionListener(log).withPackListener(log::happened));
      return log.rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a door. */
  @FunctionalInterface
  interface Opening {
    /** With these options, and others. */
    CrmRules open(LoadOptions options);
  }

  @Override
  public synchronized void asked(Asked asked) {
    if (asked.written() != null && asked.result() instanceof Result.Decided<?> decided) {
      try {
        file.write(line(asked, decided.decision()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String line(Asked asked, Decision decision) {
    return "{\"question\":"
        + rules.questions().write(asked.written())
        + ",\"decision\":"
        + DecisionJson.write(decision)
        + "}\n";
  }

  private synchronized void happened(HistoryEntry entry) {
    if (entry.event() == HistoryEntry.Event.CLOSED) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
