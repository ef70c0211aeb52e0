package org.crmrules.examples.command;

import java.util.List;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine;

/** Puts the commands together. */
public final class Commands {

  /** What is offered, in this order. */
  static final List<String> NAMES =
      List.of(
          "check",
          "test",
          "coverage",
          "mutate",
          "verify",
          "work",
          "grade",
          "rank",
          "review",
          "contacts",
          "assign",
          "protection",
          "claim",
          "route",
          "deadlines",
          "rate",
          "qualification",
          "ask",
          "why",
          "explain",
          "replay",
          "compare",
          "book",
          "schema",
          "demo",
          "new-version",
          "release",
          "withdraw",
          "compile",
          "keygen",
          "sign",
          "verify-signature",
          "facts");

  private Commands() {}

  /**
   * The command line, speaking to this terminal: of all commands, or of the one that the arguments
   * begin with, because to look at all of them takes longer than many a command.
   */
  public static CommandLine line(Terminal terminal, Language language, List<String> arguments) {
    CommandLine line = new CommandLine(new RootCommand());
    List<String> named = arguments.stream().limit(1).filter(NAMES::contains).toList();
    (named.isEmpty() ? NAMES : named)
        .forEach(name -> line.addSubcommand(name, command(name, terminal)));
    return line.registerConverter(AsOf.class, text -> AsOf.read(text, terminal.messages()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setResourceBundle(Messages.usage(language))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler(new WrongUse(terminal))
        .setExecutionExceptionHandler(new Failures(terminal));
  }

  private static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "check" -> new CheckCommand(terminal);
      case "test" -> new TestCommand(terminal);
      case "coverage" -> new CoverageCommand(terminal);
      case "mutate" -> new MutateCommand(terminal);
      case "verify" -> new VerifyCommand(terminal);
      case "work" -> new WorkCommand(terminal);
      case "grade" -> new GradeCommand(terminal);
      case "rank" -> new RankCommand(terminal);
      case "review" -> new ReviewCommand(terminal);
      case "contacts" -> new ContactsCommand(terminal);
      case "assign" -> new AssignCommand(terminal);
      case "protection" -> new ProtectionCommand(terminal);
      case "claim" -> new ClaimCommand(terminal);
      case "route" -> new RouteCommand(terminal);
      case "deadlines" -> new DeadlinesCommand(terminal);
      case "rate" -> new RateCommand(terminal);
      case "qualification" -> new QualificationCommand(terminal);
      case "ask" -> new AskCommand(terminal);
      case "why" -> new WhyCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "replay" -> new ReplayCommand(terminal);
      case "compare" -> new CompareCommand(terminal);
      case "book" -> new BookCommand(terminal);
      case "schema" -> new SchemaCommand(terminal);
      case "demo" -> new DemoCommand(terminal);
      case "new-version" -> new NewVersionCommand(terminal);
      case "release" -> new ReleaseCommand(terminal);
      case "withdraw" -> new WithdrawCommand(terminal);
      case "compile" -> new CompileCommand(terminal);
      case "keygen" -> new KeygenCommand(terminal);
      case "sign" -> new SignCommand(terminal);
      case "verify-signature" -> new VerifySignatureCommand(terminal);
      case "facts" ->
          new CommandLine(new FactsCommand())
              .addSubcommand(new CdnowCommand(terminal))
              .addSubcommand(new ScmsCommand(terminal))
              .addSubcommand(new IncidentsCommand(terminal))
              .addSubcommand(new NorthwindCustomersCommand(terminal))
              .addSubcommand(new NorthwindRepresentativesCommand(terminal));
      default -> throw new IllegalArgumentException(name);
    };
  }
}
