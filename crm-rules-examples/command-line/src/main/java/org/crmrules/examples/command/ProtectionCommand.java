package org.crmrules.examples.command;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.SameCustomers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code protection}: who keeps which customer, whom to warn, and who drops on a day? */
@Command(name = "protection")
final class ProtectionCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "protection.on")
  private LocalDate day;

  private final Terminal terminal;

  ProtectionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Deciding(options, terminal)
        .among(
            PoolCustomer.class,
            (rules, all) -> {
              PoolService service =
                  options.results().service(rules, CrmRules::pool, CrmRules::pool);
              SameCustomers same = SameCustomers.of(all);
              Instant asOf = options.results().asOf(rules, terminal.messages());
              return fact -> service.protection(fact, same.others(fact), asOf);
            },
            decision -> decision.status().name(),
            this::isAskedFor);
  }

  /** What {@link PoolService#forecastRecalls} selects. */
  private boolean isAskedFor(ProtectionDecision decision) {
    return day == null || day.equals(decision.recallOn());
  }
}
