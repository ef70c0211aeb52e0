package org.crmrules.examples.command;

import java.io.IOException;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
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
        .among(
            CustomerProfile.class,
            (rules, all) -> {
              GradingService service =
                  options.results().service(rules, CrmRules::grading, CrmRules::grading);
              Instant asOf = options.results().asOf(rules, terminal.messages());
              // One that is wrong keeps no other from being ranked; it is asked for by its line.
              Map<CustomerProfile, Result<GradingDecision>> results = new IdentityHashMap<>();
              Iterator<CustomerProfile> customers = all.iterator();
              service
                  .rank(all::stream, asOf)
                  .forEachOrdered(result -> results.put(customers.next(), result));
              return customer -> results.get(customer).orThrow();
            },
            GradingDecision::grade,
            decision -> true);
  }
}
