package org.crmrules.examples.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code claim}: can somebody have a customer of the pool, and if not, why not? */
@Command(name = "claim")
final class ClaimCommand implements Callable<Integer> {

  @Mixin private ResultOptions results;

  @Option(names = "--customers", required = true, paramLabel = "FILE")
  private String customers;

  @Option(names = "--representatives", required = true, paramLabel = "FILE")
  private String representatives;

  @Option(names = "--format", paramLabel = "csv|xlsx|jsonl")
  private FactFormat format;

  @Option(
      names = "--customer",
      required = true,
      paramLabel = "ID",
      descriptionKey = "claim.customer")
  private String customer;

  @Option(names = "--by", required = true, paramLabel = "ID", descriptionKey = "claim.by")
  private String representative;

  private final Terminal terminal;

  ClaimCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Overwriting.refuse(terminal.messages(), results, customers, representatives);
    new InputFile(customers, format).expect(terminal);
    new InputFile(representatives, format).expect(terminal);
    try (Rejects rejects = new Rejects(results.rejects(), terminal);
        CrmRules rules = results.load(terminal.messages())) {
      OwnFields own = results.own(rules);
      List<PoolCustomer> pool = read(customers, PoolCustomer.class, own, rejects);
      PoolCustomer wanted = only(pool, PoolCustomer::id, customer, customers);
      List<Representative> team = read(representatives, Representative.class, own, rejects);
      Representative who = only(team, Representative::id, representative, representatives);
      try (DecisionOutput out =
          new DecisionOutput(results.out(), results.explain(), rules.packs(), terminal)) {
        ClaimDecision decision =
            PackChoice.of(rules, this::service)
                .claim(wanted, who, pool, results.asOf(rules, terminal.messages()));
        out.add(decision);
      } catch (CrmRulesException e) {
        rejects.add(customers, 1, RefusalText.of(e, terminal.messages().locale()));
      }
      return rejects.count() == 0 ? 0 : 1;
    }
  }

  private <T> T only(List<T> facts, Function<T, String> id, String wanted, String file) {
    return facts.stream()
        .filter(fact -> wanted.equals(id.apply(fact)))
        .findFirst()
        .orElseThrow(
            () -> new UsageException(terminal.messages().text("claim.unknown", wanted, file)));
  }

  private <T extends Record> List<T> read(
      String name, Class<T> type, OwnFields own, Rejects rejects) throws IOException {
    return FactList.read(new InputFile(name, format), type, own, rejects, terminal).facts();
  }

  private PoolService service(CrmRules rules) {
    return results.service(rules, CrmRules::pool, CrmRules::pool);
  }
}
