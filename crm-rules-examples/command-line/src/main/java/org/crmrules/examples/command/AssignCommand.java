package org.crmrules.examples.command;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.EnvyCause;
import org.crmrules.pool.FairnessReport;
import org.crmrules.pool.FairnessVerifier;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assign}: who gets which customer of the pool? */
@Command(name = "assign")
final class AssignCommand implements Callable<Integer> {

  @Mixin private ResultOptions results;

  @Option(names = "--customers", required = true, paramLabel = "FILE|-")
  private String customers;

  @Option(names = "--representatives", required = true, paramLabel = "FILE|-")
  private String representatives;

  @Option(names = "--format", paramLabel = "csv|xlsx|jsonl")
  private FactFormat format;

  private final Terminal terminal;

  AssignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (customers.equals("-") && representatives.equals("-")) {
      throw new UsageException(terminal.messages().text("file.twice", "-"));
    }
    Overwriting.refuse(terminal.messages(), results, customers, representatives);
    new InputFile(customers, format).expect(terminal);
    new InputFile(representatives, format).expect(terminal);
    try (Rejects rejects = new Rejects(results.rejects(), terminal);
        CrmRules rules = results.load(terminal)) {
      OwnFields own = results.own(rules);
      FactList<PoolCustomer> pool = read(customers, PoolCustomer.class, own, rejects);
      FactList<Representative> team = read(representatives, Representative.class, own, rejects);
      try (DecisionOutput out =
          new DecisionOutput(results.out(), results.explain(), rules.packs(), results.telling(terminal, rules))) {
        PoolService service = PackChoice.of(rules, this::service);
        AssignmentPlan plan =
            new AssignmentRun(service, results.asOf(rules, terminal.messages()), terminal)
                .plan(pool, team, rejects);
        out.add(plan);
        terminal.note(
            "assign.done", plan.assignments().size(), plan.unassigned().size(), rejects.count());
        tellHowFair(plan);
      }
      return rejects.count() == 0 ? 0 : 1;
    }
  }

  private void tellHowFair(AssignmentPlan plan) {
    FairnessReport figures = plan.fairness();
    terminal.note(
        "assign.figures",
        figures.jain().toPlainString(),
        figures.gini().toPlainString(),
        figures.spread().toPlainString());
    terminal.note(
        "assign.values", figures.valueSpread().toPlainString(), figures.envy().toPlainString());
    figures.peers().stream()
        .filter(peers -> peers.envy().signum() > 0)
        .max(Comparator.comparing(FairnessReport.Peers::envy))
        .ifPresent(this::tellOfEnvy);
    List<String> faults = FairnessVerifier.verify(plan).faults();
    terminal.note(faults.isEmpty() ? "assign.fair" : "assign.unfair", String.join(" ", faults));
  }

  private void tellOfEnvy(FairnessReport.Peers peers) {
    terminal.note(
        "assign.envy",
        peers.envious(),
        peers.envied(),
        peers.envy().toPlainString(),
        peers.causes().stream().map(EnvyCause::name).collect(Collectors.joining(", ")));
  }

  private <T extends Record> FactList<T> read(
      String name, Class<T> type, OwnFields own, Rejects rejects) throws IOException {
    return FactList.read(new InputFile(name, format), type, own, rejects, terminal);
  }

  private PoolService service(CrmRules rules) {
    return results.service(rules, CrmRules::pool, CrmRules::pool);
  }
}
