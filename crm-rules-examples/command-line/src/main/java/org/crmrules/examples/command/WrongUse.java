package org.crmrules.examples.command;

import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said about a command that was typed wrongly: one sentence in the language of the reader,
 * and where the help is. The whole help would push the sentence off the screen.
 */
final class WrongUse implements IParameterExceptionHandler {

  private static final int USAGE = 2;

  private final Terminal terminal;

  WrongUse(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    terminal.err().println(sentence(failure, line, terminal.messages()));
    if (line.getSubcommands().isEmpty()) {
      terminal.note("use.help", line.getCommandSpec().qualifiedName());
    } else {
      line.usage(terminal.err());
    }
    return USAGE;
  }

  private static String sentence(ParameterException failure, CommandLine line, Messages messages) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return line.getSubcommands().isEmpty() || first.startsWith("-")
          ? messages.text("use.unmatched", first)
          : messages.text("use.command", first);
    }
    if (failure instanceof MissingParameterException missing) {
      return messages.text("use.missing", names(missing.getMissing()));
    }
    if (failure.getCause() instanceof TypeConversionException own
        && failure.getArgSpec().type() == AsOf.class) {
      return own.getMessage(); // a sentence of AsOf
    }
    if (failure.getArgSpec() != null && failure.getValue() != null) {
      return messages.text("use.value", name(failure.getArgSpec()), failure.getValue());
    }
    return failure.getMessage();
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(WrongUse::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + "=" + option.paramLabel()
        : argument.paramLabel();
  }
}
