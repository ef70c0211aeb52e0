package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.book.Book;
import org.crmrules.examples.book.BookPage;
import org.crmrules.examples.book.BookText;
import org.crmrules.examples.book.Texts;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.NearestName;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code book}: what does each clause say, how do we read it, and what decides it? */
@Command(name = "book")
final class BookCommand implements Callable<Integer> {

  @Mixin private RulesOption rules;

  @Option(names = "--pack", paramLabel = "ID", descriptionKey = "book.pack")
  private String pack;

  @Option(names = "--undecided", descriptionKey = "book.undecided")
  private boolean undecided;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "book.out")
  private Path out;

  @Parameters(paramLabel = "CLAUSE", arity = "0..*", descriptionKey = "book.clauses")
  private List<String> clauses = new ArrayList<>();

  private final Terminal terminal;

  BookCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = terminal.messages();
    ReportFile.of(out, messages, ".html");
    if (undecided && pack != null) {
      throw new UsageException(messages.text("book.undecided.pack"));
    }
    try (CrmRules loaded = rules.load(terminal, CompiledUse.IF_TRUSTED)) {
      PackNames.refuseUnknown(loaded, pack, messages);
      Book book = wanted(Book.of(loaded));
      if (loaded.clauses().isEmpty()) {
        terminal.note("book.unwritten.all");
      }
      Texts texts = new Texts(loaded);
      if (out != null) {
        Files.writeString(out, new BookPage(messages, texts, rules::shown).of(book));
        terminal.say("book.written", out, book.entries().size());
      } else {
        BookText text = new BookText(messages, texts, rules::shown);
        book.entries().forEach(entry -> text.of(entry).forEach(terminal.out()::println));
      }
      return 0;
    }
  }

  private Book wanted(Book whole) {
    List<String> known = whole.entries().stream().map(Book.Entry::id).toList();
    for (String clause : clauses) {
      if (!known.contains(clause)) {
        Messages messages = terminal.messages();
        throw new UsageException(
            messages.text("book.unknown", clause)
                + NearestName.to(clause, known)
                    .map(near -> messages.text("maybe", near))
                    .orElse(""));
      }
    }
    Book book = pack == null ? whole : whole.ofPack(pack);
    if (!clauses.isEmpty()) {
      book = book.only(entry -> clauses.contains(entry.id()));
    }
    return undecided ? book.only(Book.Entry::isUndecided) : book;
  }
}
