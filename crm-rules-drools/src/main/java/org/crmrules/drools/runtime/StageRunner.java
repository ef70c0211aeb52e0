package org.crmrules.drools.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.match.Conditions;

/** Runs one stage of a pack. Immutable and thread-safe. */
final class StageRunner {

  private final CompiledPack.Stage stage;
  private final List<StageRule> rules;
  private final int slots;

  StageRunner(CompiledPack.Stage stage) {
    this.stage = stage;
    Map<String, Conditions> byId = new HashMap<>();
    stage.models().stream()
        .flatMap(model -> model.getRules().stream())
        .map(Conditions::of)
        .forEach(conditions -> byId.put(conditions.rule(), conditions));
    // In the order of the file, whatever the compiler made of it.
    this.rules =
        stage.checked().rules().stream()
            .map(rule -> new StageRule(rule, byId.get(rule.id())))
            .toList();
    this.slots = byId.values().stream().mapToInt(Conditions::slots).max().orElse(0);
  }

  Class<?> verdict() {
    return stage.checked().collector().type();
  }

  /** Adds the rules that fired, in their order. */
  void run(Collector collector, List<?> facts, Watch watch, List<Firing> firings) {
    collector.inStage(stage.checked().collectorName());
    new StageRun(collector, firings, watch).run(rules, facts, slots);
  }
}
