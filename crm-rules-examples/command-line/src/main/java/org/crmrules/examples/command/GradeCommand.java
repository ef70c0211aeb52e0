package org.crmrules.examples.command;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code grade}: which grade does each customer get? */
@Command(name = "grade")
final class GradeCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  private final Terminal terminal;

  GradeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Deciding(options, terminal)
        .each(
            CustomerProfile.class,
            rules -> {
              GradingService service =
                  options.results().service(rules, CrmRules::grading, CrmRules::grading);
              Instant asOf = options.results().asOf(rules, terminal.messages());
              return fact -> service.grade(fact, asOf);
            },
            GradingDecision::grade);
  }
}
