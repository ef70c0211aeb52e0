package org.crmrules.drools.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.ask.Answer;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.ScenarioCase;

/**
 * A case, the rules that are asked in it, and what the pack as it is answers.
 *
 * @param rules the ids of all rules of the stages that are asked, whether or not they fire
 */
record Asked(ScenarioCase scenario, Set<String> rules, Answer answer) {

  static Asked of(ScenarioCase scenario, RunningPack running) {
    Set<String> rules = new HashSet<>();
    RunningPack seen =
        running.seenBy(
            (pack, asked, facts) -> asked.stream().map(CheckedRule::id).forEach(rules::add));
    Answer answer = scenario.question().answer(seen, scenario.written());
    return new Asked(scenario, rules, answer);
  }

  /**
   * Those in which a rule is asked: no other can notice a change of it. Those of its own file come
   * first, and among them those that fire it.
   */
  static List<Asked> of(String rule, List<Asked> all) {
    List<Asked> some =
        new ArrayList<>(all.stream().filter(one -> one.rules().contains(rule)).toList());
    some.sort(
        Comparator.comparing((Asked one) -> !one.scenario().rule().equals(rule))
            .thenComparing(one -> !one.scenario().fires(rule)));
    return some;
  }

  /** As people find it. */
  String place() {
    return scenario.path() + ":" + scenario.written().line() + " " + scenario.written().name();
  }
}
