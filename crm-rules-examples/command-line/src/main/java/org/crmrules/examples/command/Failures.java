package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.crmrules.CrmRulesException;
import org.crmrules.Visible;
import org.crmrules.ask.InvalidQuestionException;
import org.crmrules.examples.facts.FactFileException;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command says when it cannot go on. What nobody expected keeps its stack trace. */
final class Failures implements IExecutionExceptionHandler {

  private static final int PROBLEMS = 1;
  private static final int USAGE = 2;

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed)
      throws Exception {
    if (failure instanceof UncheckedIOException unchecked) {
      return handleExecutionException(unchecked.getCause(), line, parsed);
    }
    if (failure instanceof RulePackException packs) {
      return tell(packs.problems(), "packs.refused");
    }
    if (failure instanceof InvalidQuestionException questions) {
      return tell(questions.problems(), "ask.refused");
    }
    if (failure instanceof NoSuchFileException missing) {
      terminal.note("file.missing", missing.getFile());
      return USAGE;
    }
    if (failure instanceof FileAlreadyExistsException there) {
      terminal.note("file.there", there.getFile());
      return USAGE;
    }
    if (failure instanceof CharacterCodingException) {
      terminal.note("file.encoding");
      return PROBLEMS;
    }
    if (failure instanceof UsageException) {
      return tell(failure, USAGE);
    }
    if (failure instanceof CrmRulesException) {
      terminal.err().println(RefusalText.of(failure, terminal.messages().locale()));
      return PROBLEMS;
    }
    if (failure instanceof FactFileException
        || failure instanceof IOException
        || failure instanceof IllegalStateException) {
      return tell(failure, PROBLEMS);
    }
    throw failure;
  }

  private int tell(List<Problem> problems, String count) {
    for (Problem problem : problems) {
      terminal.err().println(problem.text(terminal.messages().locale()));
    }
    terminal.note(count, problems.size());
    return PROBLEMS;
  }

  private int tell(Exception failure, int exit) {
    String.valueOf(failure.getMessage()).lines().map(Visible::of).forEach(terminal.err()::println);
    return exit;
  }
}
