package org.crmrules.examples.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code work}: stays up, and says after each save what is wrong and what it changes. */
@Command(name = "work")
final class WorkCommand implements Callable<Integer> {

  /** An editor writes several files, or one of them in parts. */
  private static final long QUIET_MILLIS = 100;

  @Mixin private RulesOption rules;

  @Option(names = "--pack", paramLabel = "ID", descriptionKey = "work.pack")
  private String pack;

  @Option(names = "--in", paramLabel = "FILE", descriptionKey = "work.in")
  private String in;

  @Option(names = "--format", paramLabel = "csv|xlsx|jsonl", descriptionKey = "format")
  private FactFormat format;

  @Option(names = "--as-of", paramLabel = "DATE|INSTANT", descriptionKey = "as-of")
  private AsOf asOf;

  @Option(names = "--once", descriptionKey = "work.once")
  private boolean once;

  private final Terminal terminal;

  WorkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Ends when it is interrupted, as by the keys that end a program, or after one round. */
  @Override
  public Integer call() throws Exception {
    Path folder = rules.files(terminal.messages());
    InputFile facts = in == null ? null : new InputFile(in, format);
    if (facts != null) {
      if (pack == null || asOf == null) {
        throw new UsageException(
            terminal
                .messages()
                .text("use.missing", pack == null ? "--pack=ID" : "--as-of=DATE|INSTANT"));
      }
      facts.expect(terminal);
    }
    try (WorkRound round = new WorkRound(rules, pack, facts, asOf, terminal)) {
      if (once) {
        return round.over(Set.of()) ? 0 : 1;
      }
      FolderState told = FolderState.NONE;
      FolderState seen = FolderState.of(folder);
      while (true) {
        FolderState now = FolderState.of(folder);
        Set<String> changed = now.changed(told);
        if (now.equals(seen) && !changed.isEmpty()) {
          round.over(told.equals(FolderState.NONE) ? Set.of() : changed);
          told = now;
        }
        seen = now;
        Thread.sleep(QUIET_MILLIS);
      }
    } catch (InterruptedException e) {
      return 0;
    }
  }
}
