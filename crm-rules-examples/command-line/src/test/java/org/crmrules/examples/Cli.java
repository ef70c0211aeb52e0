package org.crmrules.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One run of the command line.
 *
 * @param exit the exit code
 * @param out what went to standard output, as UTF-8
 * @param err what went to standard error, as UTF-8
 */
record Cli(int exit, String out, String err) {

  static Cli run(String... arguments) {
    return runWithInput("", arguments);
  }

  static Cli runWithInput(String in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        CrmRulesCli.run(
            List.of(arguments),
            Locale.ENGLISH,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            err);
    return new Cli(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
