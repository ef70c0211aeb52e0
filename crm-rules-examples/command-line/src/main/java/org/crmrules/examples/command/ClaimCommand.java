package org.crmrules.examples.command;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.InvalidFactException;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.FactLine;
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
        CrmRules rules = results.load(terminal)) {
      OwnFields own = results.own(rules);
      FactList<PoolCustomer> pool = read(customers, PoolCustomer.class, own, rejects);
      FactLine.Good<PoolCustomer> wanted = only(pool, PoolCustomer::id, customer, customers);
      FactList<Representative> team = read(representatives, Representative.class, own, rejects);
      FactLine.Good<Representative> who =
          only(team, Representative::id, representative, representatives);
      Instant asOf = results.asOf(rules, terminal.messages());
      try (DecisionOutput out =
          new DecisionOutput(results.out(), results.explain(), rules.packs(), results.telling(terminal, rules))) {
        claim(PackChoice.of(rules, this::service), wanted, who, pool, asOf, rejects)
            .ifPresent(out::add);
      }
      return rejects.count() == 0 ? 0 : 1;
    }
  }

  /** Another customer that is not valid is put aside with its line, and the claim goes on. */
  private Optional<ClaimDecision> claim(
      PoolService service,
      FactLine.Good<PoolCustomer> wanted,
      FactLine.Good<Representative> who,
      FactList<PoolCustomer> all,
      Instant asOf,
      Rejects rejects) {
    Locale locale = terminal.messages().locale();
    FactList<PoolCustomer> pool = all;
    while (true) { // every round takes a customer away, or ends
      try {
        return Optional.of(service.claim(wanted.fact(), who.fact(), pool.facts(), asOf));
      } catch (InvalidFactException e) {
        Map<Integer, String> bad = AssignmentRun.places(e, "others", locale);
        pool = pool.without(bad, rejects);
        List<String> person =
            e.violations().stream()
                .filter(violation -> violation.path().startsWith("representative"))
                .map(violation -> violation.text(locale))
                .toList();
        if (!person.isEmpty()) {
          rejects.add(representatives, who.line(), String.join("; ", person));
        }
        if (!person.isEmpty() || !pool.facts().contains(wanted.fact())) {
          return Optional.empty();
        }
        if (bad.isEmpty()) {
          throw e;
        }
      } catch (CrmRulesException e) {
        rejects.add(customers, wanted.line(), RefusalText.of(e, locale));
        return Optional.empty();
      }
    }
  }

  private <T extends Record> FactLine.Good<T> only(
      FactList<T> facts, Function<T, String> id, String wanted, String file) {
    return facts
        .first(fact -> wanted.equals(id.apply(fact)))
        .orElseThrow(
            () -> new UsageException(terminal.messages().text("claim.unknown", wanted, file)));
  }

  private <T extends Record> FactList<T> read(
      String name, Class<T> type, OwnFields own, Rejects rejects) throws IOException {
    return FactList.read(new InputFile(name, format), type, own, rejects, terminal);
  }

  private PoolService service(CrmRules rules) {
    return results.service(rules, CrmRules::pool, CrmRules::pool);
  }
}
