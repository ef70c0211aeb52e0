package org.crmrules.examples;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.crmrules.examples.command.Commands;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;

/** The command line for analysts and operators. {@code crm-rules --help} says what it can do. */
public final class CrmRulesCli {

  private CrmRulesCli() {}

  /** Runs one command and ends the process with its exit code: 0 good, 1 problems, 2 usage. */
  public static void main(String[] arguments) {
    // Libraries that log by themselves follow simplelogger.properties, so that errors stand alone.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    System.exit(run(List.of(arguments), Locale.getDefault(), System.in, System.out, System.err));
  }

  /**
   * Runs one command.
   *
   * @param platform the language to speak where the arguments do not say
   * @return the exit code: 0 good, 1 problems or failed scenarios, 2 usage
   */
  public static int run(
      List<String> arguments, Locale platform, InputStream in, OutputStream out, OutputStream err) {
    Language language = Language.of(arguments, platform);
    // UTF-8 whatever the platform says: the sentences of the rules are Chinese.
    PrintWriter outWriter = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    PrintWriter errWriter = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
    try {
      Terminal terminal = new Terminal(in, outWriter, errWriter, Messages.in(language));
      int exit = Commands.line(terminal, language).execute(arguments.toArray(String[]::new));
      if (outWriter.checkError()) { // results that got lost are no success
        terminal.note("out.lost");
        return Math.max(1, exit);
      }
      return exit;
    } finally {
      outWriter.flush();
      errWriter.flush();
    }
  }
}
