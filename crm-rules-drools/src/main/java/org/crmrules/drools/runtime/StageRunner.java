package org.crmrules.drools.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.match.Conditions;

/** Runs one stage of a pack. Immutable and thread-safe. */
final class StageRunner {

  private final CompiledPack.Stage stage;
  private final List<StageRule> rules;
  private final int slots;
  private final Class<?> verdict;
  private final boolean isLast;

  /**
   * @param isLast true if no stage behind it has the same collector
   */
  StageRunner(CompiledPack.Stage stage, boolean isLast) {
    this.stage = stage;
    this.isLast = isLast;
    this.verdict = stage.checked().collector().type();
    Map<String, Conditions> byId = new HashMap<>();
    Conditions.of(stage.model()).forEach(rule -> byId.put(rule.rule(), rule));
    // In the order of the file, whatever the compiler made of it.
    this.rules =
        stage.checked().rules().stream()
            .map(rule -> StageRule.of(rule, byId.get(rule.id())))
            .toList();
    this.slots = byId.values().stream().mapToInt(Conditions::slots).max().orElse(0);
  }

  boolean isLast() {
    return isLast;
  }

  /** Its rules, in the order of the file. */
  List<CheckedRule> checked() {
    return stage.checked().rules();
  }

  /** The one that its rules conclude on; null if it is not among these. */
  Collector collectorOf(Collector... collectors) {
    for (Collector collector : collectors) {
      if (verdict.isInstance(collector)) {
        return collector;
      }
    }
    return null;
  }

  /** Adds the rules that fired, in their order. */
  void run(Collector collector, List<?> facts, Watch watch, Firings firings) {
    collector.inStage(stage.checked().collectorName());
    new StageRun(collector, firings, watch).run(rules, facts, slots);
  }
}
