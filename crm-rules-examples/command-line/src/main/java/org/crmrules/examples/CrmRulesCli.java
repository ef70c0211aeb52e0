package org.crmrules.examples;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.crmrules.examples.command.Commands;
import org.crmrules.examples.text.Console;
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
    if (System.getProperty(UserCache.PROPERTY) == null) {
      System.setProperty(
          UserCache.PROPERTY, UserCache.folder(System::getenv, System::getProperty).toString());
    }
    PrintWriter out = Console.writer(System.out, Console.charset("stdout", System::getProperty));
    PrintWriter err = Console.writer(System.err, Console.charset("stderr", System::getProperty));
    System.exit(run(List.of(arguments), Locale.getDefault(), System.in, out, err));
  }

  /**
   * Runs one command that writes UTF-8.
   *
   * @param platform the language to speak where the arguments do not say
   * @return the exit code: 0 good, 1 problems or failed scenarios, 2 usage
   */
  public static int run(
      List<String> arguments, Locale platform, InputStream in, OutputStream out, OutputStream err) {
    return run(
        arguments,
        platform,
        in,
        Console.writer(out, StandardCharsets.UTF_8),
        Console.writer(err, StandardCharsets.UTF_8));
  }

  private static int run(
      List<String> arguments, Locale platform, InputStream in, PrintWriter out, PrintWriter err) {
    Language language = Language.of(arguments, platform);
    try {
      Terminal terminal = new Terminal(in, out, err, Messages.in(language));
      int exit =
          Commands.line(terminal, language, arguments).execute(arguments.toArray(String[]::new));
      if (out.checkError()) { // results that got lost are no success
        terminal.note("out.lost");
        return Math.max(1, exit);
      }
      return exit;
    } finally {
      out.flush();
      err.flush();
    }
  }
}
