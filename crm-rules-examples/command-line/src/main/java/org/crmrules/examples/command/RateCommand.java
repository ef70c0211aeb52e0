package org.crmrules.examples.command;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Terminal;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rate}: how is each supplier rated? */
@Command(name = "rate")
final class RateCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  private final Terminal terminal;

  RateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new Deciding(options, terminal)
        .each(
            SupplierRecord.class,
            rules -> {
              SupplierService service =
                  options.results().service(rules, CrmRules::suppliers, CrmRules::suppliers);
              Instant asOf = options.results().asOf(rules, terminal.messages());
              return fact -> service.rate(fact, asOf);
            },
            RateCommand::answer);
  }

  /** A provisional rating is counted apart: it may change when the rest is known. */
  static String answer(SupplierRating rating) {
    return rating.outcome() instanceof RatingOutcome.Provisional
        ? rating.rating() + " PROVISIONAL"
        : rating.rating();
  }
}
