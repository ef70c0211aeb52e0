package org.crmrules.examples.command;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.CrmRules;
import org.crmrules.PolicyRef;
import org.crmrules.examples.text.Terminal;
import org.crmrules.examples.trial.CoverageText;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.crmrules.pack.ScenarioResult;

/**
 * What is said after a save: problems, cases, what the newest version changes, and of a pack that
 * was changed what no case tries. Packs that did not change are neither read again nor told of. Not
 * thread-safe.
 */
final class WorkRound implements AutoCloseable {

  private static final double NANOS = 1e9;

  /** How much is told of what no case tries. */
  private static final int UNTRIED = 5;

  private final RulesOption rules;
  private final String only;
  private final InputFile facts;
  private final AsOf asOf;
  private final Terminal terminal;

  /** What came of the cases of versions as they are, so that of those that stay they run once. */
  private final Map<PolicyRef, List<ScenarioResult>> cases = new HashMap<>();

  /** Null until the packs can be loaded for the first time. */
  private CrmRules door;

  /** Null as long as the door is. */
  private ChangedCases changes;

  /**
   * @param only the pack to look at; null: all
   * @param facts to compare versions by; null: their own cases
   * @param asOf of the facts
   */
  WorkRound(RulesOption rules, String only, InputFile facts, AsOf asOf, Terminal terminal) {
    this.rules = rules;
    this.only = only;
    this.facts = facts;
    this.asOf = asOf;
    this.terminal = terminal;
  }

  /**
   * One round; true if everything is good.
   *
   * @param changed names in the folder; empty: everything is looked at for the first time
   */
  boolean over(Set<String> changed) throws Exception {
    long begin = System.nanoTime();
    boolean good = false;
    try {
      if (!changed.stream().allMatch(this::isPack)) {
        forget(); // a calendar may be another one
      }
      good = tell(packs(changed));
    } catch (Exception e) { // a pack that is gone, or facts that are just written: it goes on
      new Failures(terminal).handleExecutionException(e, null, null);
    }
    terminal.say("work.done", (System.nanoTime() - begin) / NANOS);
    terminal.out().flush();
    return good;
  }

  private boolean tell(List<String> packs) throws IOException {
    boolean good = true;
    for (String pack : packs) {
      good &= isClean(pack);
    }
    if (!good || !isLoaded()) {
      return false;
    }
    for (String pack : packs) {
      good &= tell(pack);
    }
    return good;
  }

  /** The packs that a change may concern; null stands for all. */
  private List<String> packs(Set<String> changed) {
    if (only != null) {
      return List.of(only);
    }
    boolean onlyPacks = !changed.isEmpty() && changed.stream().allMatch(this::isPack);
    return onlyPacks ? List.copyOf(changed) : Collections.singletonList(null);
  }

  private void forget() {
    cases.clear();
    if (changes != null) {
      changes.forget();
    }
  }

  private boolean isPack(String name) {
    return door != null
        && door.packs().stream().anyMatch(pack -> pack.policy().pack().equals(name));
  }

  private boolean isClean(String pack) {
    PackReport report = rules.check(terminal.messages(), pack);
    new CheckCommand(rules, terminal).tell(report);
    return report.isClean();
  }

  private boolean isLoaded() {
    try {
      if (door == null) {
        door = rules.load(terminal, CompiledUse.IF_TRUSTED, only);
        changes = new ChangedCases(door, rules.files(terminal.messages()), terminal);
      } else if (door.reload() instanceof ReloadResult.Rejected rejected) {
        rejected.problems().forEach(this::tell);
        return false;
      }
      return true;
    } catch (RulePackException e) {
      e.problems().forEach(this::tell);
      return false;
    }
  }

  private void tell(Problem problem) {
    terminal.out().println(rules.shown(problem).text(terminal.messages().locale()));
  }

  private boolean tell(String pack) throws IOException {
    List<PackInfo> versions =
        door.packs().stream()
            .filter(one -> pack == null || one.policy().pack().equals(pack))
            .toList();
    int failed = new TestCommand(rules, terminal).tell(versions, cases(versions));
    if (facts == null) {
      changes.tell(versions);
    } else {
      compare(versions);
    }
    if (pack != null && failed == 0) {
      untried(pack);
    }
    return failed == 0;
  }

  private List<ScenarioResult> cases(List<PackInfo> versions) {
    cases.keySet().retainAll(door.packs().stream().map(PackInfo::policy).toList());
    return versions.stream()
        .map(PackInfo::policy)
        .flatMap(
            one -> cases.computeIfAbsent(one, p -> door.scenarios(p.pack(), p.version())).stream())
        .toList();
  }

  /** What a case would have to be written for; some of it, so that the rest is still seen. */
  private void untried(String pack) {
    List<String> lines =
        new CoverageText(terminal.messages(), rules::shown)
            .untried(door.trials().coverage(pack, null));
    lines.stream().limit(UNTRIED).forEach(terminal.out()::println);
    if (lines.size() > UNTRIED) {
      terminal.say("work.untried", lines.size() - UNTRIED, pack);
    }
  }

  private void compare(List<PackInfo> versions) throws IOException {
    PackInfo newest = versions.get(versions.size() - 1);
    ComparedQuestion question = ComparedQuestion.of(door, only, null, null, terminal.messages());
    Comparing comparing = new Comparing(door, question, null, newest.policy().version(), terminal);
    comparing.facts(facts, OutputOptions.instant(asOf, door, only, terminal.messages()));
    new MovesText(terminal, question).tell(comparing.title(), comparing.moves());
  }

  @Override
  public void close() {
    if (door != null) {
      door.close();
    }
  }
}
