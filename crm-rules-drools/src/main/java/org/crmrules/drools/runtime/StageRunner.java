package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
   * @param place of its first rule among those of the pack
   * @param declared the codes of a list of the pack
   */
  StageRunner(
      CompiledPack.Stage stage,
      boolean isLast,
      int place,
      Function<String, List<String>> declared) {
    this.stage = stage;
    this.isLast = isLast;
    this.verdict = stage.checked().collector().type();
    Map<String, Conditions> byId = new HashMap<>();
    Conditions.of(stage.model()).forEach(rule -> byId.put(rule.rule(), rule));
    // In the order of the file, whatever the compiler made of it.
    List<StageRule> made = new ArrayList<>();
    for (CheckedRule rule : stage.checked().rules()) {
      made.add(
          StageRule.of(stage.checked(), rule, byId.get(rule.id()), place + made.size(), declared));
    }
    this.rules = List.copyOf(made);
    this.slots = byId.values().stream().mapToInt(Conditions::slots).max().orElse(0);
  }

  boolean isLast() {
    return isLast;
  }

  /** Its rules, in the order of the file. */
  List<CheckedRule> checked() {
    return stage.checked().rules();
  }

  /** Tells every rule that fires, in their order. */
  void run(List<?> facts, Watch watch, StageRun.Fires fires) {
    new StageRun(fires, watch).run(rules, facts, slots);
  }

  /** The verdict that its rules conclude on. */
  Class<?> verdict() {
    return verdict;
  }
}
