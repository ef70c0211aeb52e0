package org.crmrules.examples.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.examples.decision.DecisionText;
import org.crmrules.examples.facts.Lines;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why was this decided? Reads stored decisions; needs no rules and no engine. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  @Option(names = "--in", required = true, paramLabel = "FILE|-", descriptionKey = "explain.in")
  private String in;

  @Parameters(paramLabel = "ID", descriptionKey = "explain.id")
  private String id;

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int found = 0;
    int unreadable = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      int number = 0;
      Lines each = new Lines(lines);
      for (Lines.Line line = each.next(); line != null; line = each.next()) {
        number++;
        if (line.isCut()) {
          unreadable++;
          terminal.note("reject", in, number, terminal.messages().text("line.long", Lines.LONGEST));
        } else if (!line.text().isBlank()) {
          try {
            Optional<String> text =
                DecisionText.about(DecisionJson.read(line.text()), id, terminal.messages());
            text.ifPresent(terminal.out()::println);
            found += text.isPresent() ? 1 : 0;
          } catch (IllegalArgumentException e) {
            unreadable++;
            terminal.note("reject", in, number, e.getMessage());
          }
        }
      }
    }
    if (found == 0) {
      terminal.note("explain.none", id, in);
    }
    return found > 0 && unreadable == 0 ? 0 : 1;
  }

  private InputStream open() throws IOException {
    return in.equals("-") ? terminal.in() : Files.newInputStream(Path.of(in));
  }
}
