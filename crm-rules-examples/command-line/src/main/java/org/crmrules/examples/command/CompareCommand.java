package org.crmrules.examples.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.compare.Gate;
import org.crmrules.examples.compare.Moves;
import org.crmrules.examples.compare.MovesPage;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.TableWriter;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compare}: who gets another answer from another version, and by which rules? */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

  @Mixin private RulesOption rules;

  @Option(names = "--pack", required = true, paramLabel = "ID", descriptionKey = "compare.pack")
  private String pack;

  @Option(names = "--from", paramLabel = "VERSION", descriptionKey = "compare.from")
  private String from;

  @Option(names = "--to", required = true, paramLabel = "VERSION", descriptionKey = "compare.to")
  private String to;

  @Option(names = "--in", paramLabel = "FILE|-", descriptionKey = "in")
  private String in;

  @Option(names = "--format", paramLabel = "csv|xlsx|jsonl", descriptionKey = "format")
  private FactFormat format;

  @Option(names = "--decisions", paramLabel = "FILE|-", descriptionKey = "compare.decisions")
  private String decisions;

  @Option(names = "--as-of", paramLabel = "DATE|INSTANT", descriptionKey = "as-of")
  private AsOf asOf;

  @Option(names = "--ask", paramLabel = "QUESTION", descriptionKey = "compare.ask")
  private String ask;

  @Option(names = "--outcome", paramLabel = "KEY", descriptionKey = "compare.outcome")
  private String key;

  @Option(names = "--fail-if", paramLabel = "'A→D > 0'", descriptionKey = "compare.failIf")
  private List<String> failIf = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "compare.out")
  private Path out;

  private final Terminal terminal;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = terminal.messages();
    List<Gate> gates = gates(messages);
    if ((in == null) == (decisions == null)) {
      throw new UsageException(messages.text("compare.input"));
    }
    if (in != null && asOf == null) {
      throw new UsageException(messages.text("use.missing", "--as-of=DATE|INSTANT"));
    }
    if (in != null) { // a missing file is said at once, not after the packs are compiled
      new InputFile(in, format).expect(terminal);
    }
    try (CrmRules loaded = rules.load(terminal, CompiledUse.IF_TRUSTED)) {
      PackNames.refuseUnknown(loaded, pack, messages);
      ComparedQuestion question = ComparedQuestion.of(loaded, pack, ask, key, messages);
      Comparing comparing = new Comparing(loaded, question, from, to, terminal);
      try (TableWriter table = table()) {
        comparing.into(table);
        if (in == null) {
          comparing.log(new InputFile(decisions, null));
        } else {
          comparing.facts(
              new InputFile(in, format), OutputOptions.instant(asOf, loaded, pack, messages));
        }
      }
      return tell(question, comparing, gates);
    }
  }

  private List<Gate> gates(Messages messages) {
    return failIf.stream()
        .map(
            written ->
                Gate.of(written)
                    .orElseThrow(
                        () -> new UsageException(messages.text("compare.gate.unread", written))))
        .toList();
  }

  /** Null where nobody wants one. */
  private TableWriter table() throws IOException {
    if (out == null || isPage()) {
      return null;
    }
    FactFormat known =
        FactFormat.of(out.toString())
            .filter(one -> one != FactFormat.jsonl)
            .orElseThrow(
                () -> new UsageException(terminal.messages().text("compare.out.unknown", out)));
    OutputStream file = Files.newOutputStream(out);
    TableWriter table = TableWriter.of(known, file);
    table.markAsUtf8();
    return table;
  }

  private boolean isPage() {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(".html");
  }

  private int tell(ComparedQuestion question, Comparing comparing, List<Gate> gates)
      throws IOException {
    Moves moves = comparing.moves();
    new MovesText(terminal, question).tell(comparing.title(), moves);
    if (out != null && isPage()) {
      Files.writeString(
          out, new MovesPage(terminal.messages(), question::named).of(comparing.title(), moves));
    }
    Optional<Gate> closed = gates.stream().filter(gate -> gate.isClosedTo(moves)).findFirst();
    closed.ifPresent(
        gate -> terminal.note("compare.gate", gate, moves.count(gate.from(), gate.to())));
    return closed.isPresent() || comparing.rejected() > 0 ? 1 : 0;
  }
}
