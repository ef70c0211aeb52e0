package org.crmrules.examples.command;

import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine;

/** Puts the commands together. */
public final class Commands {

  private Commands() {}

  /** The whole command line, speaking to this terminal. */
  public static CommandLine line(Terminal terminal, Language language) {
    CommandLine facts =
        new CommandLine(new FactsCommand())
            .addSubcommand(new CdnowCommand(terminal))
            .addSubcommand(new ScmsCommand(terminal))
            .addSubcommand(new IncidentsCommand(terminal))
            .addSubcommand(new NorthwindCustomersCommand(terminal))
            .addSubcommand(new NorthwindRepresentativesCommand(terminal));
    return new CommandLine(new RootCommand())
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new TestCommand(terminal))
        .addSubcommand(new CoverageCommand(terminal))
        .addSubcommand(new MutateCommand(terminal))
        .addSubcommand(new VerifyCommand(terminal))
        .addSubcommand(new WorkCommand(terminal))
        .addSubcommand(new GradeCommand(terminal))
        .addSubcommand(new RankCommand(terminal))
        .addSubcommand(new ReviewCommand(terminal))
        .addSubcommand(new ContactsCommand(terminal))
        .addSubcommand(new AssignCommand(terminal))
        .addSubcommand(new ProtectionCommand(terminal))
        .addSubcommand(new ClaimCommand(terminal))
        .addSubcommand(new RouteCommand(terminal))
        .addSubcommand(new DeadlinesCommand(terminal))
        .addSubcommand(new RateCommand(terminal))
        .addSubcommand(new QualificationCommand(terminal))
        .addSubcommand(new AskCommand(terminal))
        .addSubcommand(new WhyCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new ReplayCommand(terminal))
        .addSubcommand(new CompareCommand(terminal))
        .addSubcommand(new BookCommand(terminal))
        .addSubcommand(new SchemaCommand(terminal))
        .addSubcommand(new DemoCommand(terminal))
        .addSubcommand(new NewVersionCommand(terminal))
        .addSubcommand(new ReleaseCommand(terminal))
        .addSubcommand(new WithdrawCommand(terminal))
        .addSubcommand(new CompileCommand(terminal))
        .addSubcommand(new KeygenCommand(terminal))
        .addSubcommand(new SignCommand(terminal))
        .addSubcommand(new VerifySignatureCommand(terminal))
        .addSubcommand(facts)
        .registerConverter(AsOf.class, text -> AsOf.read(text, terminal.messages()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setResourceBundle(Messages.usage(language))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler(new WrongUse(terminal))
        .setExecutionExceptionHandler(new Failures(terminal));
  }
}
