package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.Decision;
import org.crmrules.DecisionListener;
import org.crmrules.LoadOptions;
import org.crmrules.Result;
import org.crmrules.Visible;
import org.crmrules.ask.Answer;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.examples.decision.Mask;
import org.crmrules.pack.HistoryEntry;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes each decision behind its question, a line of JSON each, so that {@code replay} can ask
 * again. Thread-safe.
 */
final class DecisionLog implements DecisionListener {

  private final Writer file;
  private final Mask mask;
  private CrmRules rules;
  private boolean isTrying;

  private DecisionLog(Path path, Mask mask) throws IOException {
    this.mask = mask;
    file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * Opens a door whose decisions are written behind what is in the file already; the file is closed
   * with the door.
   *
   * @param mask what is kept out of it; null: nothing
   * @param door opens it, with the options
   */
  static CrmRules open(Path path, Mask mask, Opening door) {
    try {
      DecisionLog log = new DecisionLog(path, mask);
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
    if (!isTrying
        && asked.written() != null
        && asked.result() instanceof Result.Decided<?> decided) {
      try {
        file.write(line(asked, decided.decision()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String line(Asked asked, Decision decision) {
    String question = rules.questions().write(asked.written());
    String made = DecisionJson.write(decision);
    return mask == null
        ? "{\"question\":" + question + ",\"decision\":" + made + "}\n"
        : masked(mask.of(question, made)) + "\n";
  }

  /** Whether what is left still leads to the decision is not foretold but tried. */
  private String masked(ObjectNode line) {
    isTrying = true;
    try {
      byte[] rest = line.get("question").toString().getBytes(StandardCharsets.UTF_8);
      QuestionDesk desk = rules.questions();
      WrittenQuestion again = desk.read("", rest, null, null).get(0);
      Decision decision =
          DecisionJson.read(line.get("decision").toString()) instanceof Answer
              ? desk.answer(again)
              : desk.decide(again);
      if (!DecisionJson.write(decision).equals(line.get("decision").toString())) {
        line.put(Mask.ASKABLE, false);
      }
    } catch (CrmRulesException | IllegalArgumentException e) { // what decided is hidden
      line.put(Mask.ASKABLE, false);
    } finally {
      isTrying = false;
    }
    return Visible.of(line.toString());
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
