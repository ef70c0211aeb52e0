package org.crmrules.examples.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.examples.decision.DecisionText;
import org.crmrules.examples.facts.Lines;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code explain}: why was this decided? Reads stored decisions; needs no rules and no engine, but
 * calls codes by their names if it is given the rules.
 */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  @Option(names = "--in", required = true, paramLabel = "FILE|-", descriptionKey = "explain.in")
  private String in;

  @Mixin private RulesOption rules;

  @Parameters(paramLabel = "ID", descriptionKey = "explain.id")
  private String id;

  @Option(names = "--clauses")
  private boolean clauses;

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<PackInfo> packs = new ArrayList<>();
    Messages words = words(packs);
    int found = 0;
    int unreadable = 0;
    try (BufferedReader lines = new InputFile(in, null).lines(terminal)) {
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
                DecisionText.about(DecisionJson.read(line.text()), id, words, packs);
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

  /** The words, and the packs whose names are wanted. */
  private Messages words(List<PackInfo> packs) {
    if (!rules.isGiven() && !clauses) {
      return terminal.messages();
    }
    try (CrmRules loaded = rules.load(terminal, CompiledUse.IF_TRUSTED)) {
      packs.addAll(loaded.packs());
      Messages words = terminal.messages().naming(loaded.questions().questions());
      return clauses ? words.citing(loaded.clauses()) : words;
    }
  }
}
