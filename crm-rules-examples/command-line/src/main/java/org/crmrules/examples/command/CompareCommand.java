package org.crmrules.examples.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackStatus;
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

  @Option(names = "--cells", descriptionKey = "compare.cells")
  private boolean cells;

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
    if (in != null && decisions != null || in == null && decisions == null && !cells) {
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
        if (in != null) {
          comparing.facts(
              new InputFile(in, format), OutputOptions.instant(asOf, loaded, pack, messages));
        } else if (decisions != null) {
          comparing.log(new InputFile(decisions, null));
        } else {
          tellCells(comparing.cells(inForce(loaded)), comparing.moves());
          return tell(question, comparing, gates);
        }
      }
      int exit = tell(question, comparing, gates);
      if (cells) {
        Comparing every = new Comparing(loaded, question, from, to, terminal);
        boolean whole = every.cells(inForce(loaded));
        new MovesText(terminal, question).tellUnseen(every.moves(), whole, comparing.moves());
      }
      return exit;
    }
  }

  private void tellCells(boolean whole, Moves moves) {
    terminal.say(whole ? "compare.cells.all" : "compare.cells.some", moves.total());
  }

  /** The version that would decide if the other were not there. */
  private String inForce(CrmRules loaded) {
    if (from != null) {
      return from;
    }
    List<PackInfo> versions =
        loaded.packs().stream().filter(info -> info.policy().pack().equals(pack)).toList();
    LocalDate begin =
        versions.stream()
            .filter(info -> info.policy().version().equals(to))
            .map(PackInfo::effectiveFrom)
            .findFirst()
            .orElseThrow(
                () -> new UsageException(terminal.messages().text("compare.to.unknown", to)));
    return versions.stream()
        .filter(info -> info.status() == PackStatus.RELEASED)
        .filter(info -> !info.policy().version().equals(to))
        .filter(info -> !info.effectiveFrom().isAfter(begin))
        .reduce((one, later) -> later)
        .map(info -> info.policy().version())
        .orElseThrow(
            () -> new UsageException(terminal.messages().text("use.missing", "--from=VERSION")));
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
