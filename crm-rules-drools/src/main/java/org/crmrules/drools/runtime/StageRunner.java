package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.match.Conditions;

/** Runs one stage of a pack. Immutable and thread-safe. */
final class StageRunner {

  private final CheckedStage checked;
  private final List<StageRule> rules;
  private final int slots;
  private final boolean isLast;

  /**
   * @param isLast true if no stage behind it has the same collector
   * @param rules those that were checked, in that order
   */
  private StageRunner(CheckedStage checked, boolean isLast, List<StageRule> rules) {
    this.checked = checked;
    this.isLast = isLast;
    this.rules = List.copyOf(rules);
    this.slots = rules.stream().mapToInt(rule -> rule.conditions().slots()).max().orElse(0);
  }

  /**
   * A stage as it was compiled.
   *
   * @param isLast true if no stage behind it has the same collector
   * @param place of its first rule among those of the pack
   * @param declared the codes of a list of the pack
   */
  static StageRunner of(
      CompiledPack.Stage stage,
      boolean isLast,
      int place,
      Function<String, List<String>> declared) {
    Map<String, Conditions> byId = new HashMap<>();
    Conditions.of(stage.model()).forEach(rule -> byId.put(rule.rule(), rule));
    // In the order of the file, whatever the compiler made of it.
    List<StageRule> made = new ArrayList<>();
    for (CheckedRule rule : stage.checked().rules()) {
      made.add(
          StageRule.of(stage.checked(), rule, byId.get(rule.id()), place + made.size(), declared));
    }
    return new StageRunner(stage.checked(), isLast, made);
  }

  /**
   * The same stage with other rules: those that it has stay as they are, the others are read.
   *
   * @param changed of the same file
   * @param last true if no stage behind it has the same collector
   * @param place of its first rule among those of the pack
   * @param declared the codes of a list of the pack
   */
  StageRunner reading(
      CheckedStage changed, boolean last, int place, Function<String, List<String>> declared) {
    if (changed == checked && last == isLast && begins(place)) {
      return this;
    }
    List<StageRule> made = new ArrayList<>();
    for (CheckedRule rule : changed.rules()) {
      int known = checked.rules().indexOf(rule);
      int own = place + made.size();
      made.add(
          known >= 0
              ? rules.get(known).at(rule, own)
              : StageRule.of(changed, rule, Conditions.of(rule), own, declared));
    }
    return new StageRunner(changed, last, made);
  }

  private boolean begins(int place) {
    return rules.isEmpty() || rules.get(0).reasons().place() == place;
  }

  boolean isLast() {
    return isLast;
  }

  /** Its rules, in the order of the file. */
  List<CheckedRule> checked() {
    return checked.rules();
  }

  /** The file that it is made of. */
  String path() {
    return checked.text().path();
  }

  /** Tells every rule that fires, in their order. */
  void run(List<?> facts, Watch watch, StageRun.Fires fires) {
    new StageRun(fires, watch).run(rules, facts, slots);
  }

  /** The verdict that its rules conclude on. */
  Class<?> verdict() {
    return checked.collector().type();
  }
}
