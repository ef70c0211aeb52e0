package org.crmrules.examples.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Result;
import org.crmrules.examples.text.Terminal;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rank}: which grade does each customer get among all the others? */
@Command(name = "rank")
final class RankCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  private final Terminal terminal;

  RankCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Deciding(options, terminal)
        .reading(CustomerProfile.class, this::ranked, GradingDecision::grade);
  }

  /** One that is wrong keeps no other from being ranked. */
  private Stream<Result<GradingDecision>> ranked(
      CrmRules rules, Supplier<Stream<CustomerProfile>> customers) {
    GradingService service = options.results().service(rules, CrmRules::grading, CrmRules::grading);
    return service.rank(customers, options.results().asOf(rules, terminal.messages()));
  }
}
