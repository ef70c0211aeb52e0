package org.crmrules.drools.trial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crmrules.ask.Answer;
import org.crmrules.drools.scenario.ScenarioCase;

/**
 * A question that a changed pack answers otherwise.
 *
 * @param near the case that it was found beside
 * @param facts those of the question
 * @param told what it is called
 * @param answer of the pack as it is
 * @param keys under which the answers differ; empty if only other rules fire, or there is no answer
 */
record Difference(Asked near, List<Record> facts, String told, Answer answer, Set<String> keys) {

  /** True if an answer is the same to whoever writes a scenario. */
  static boolean none(Answer one, Answer other) {
    return other != null
        && ScenarioCase.fired(one).equals(ScenarioCase.fired(other))
        && one.outcome().equals(other.outcome());
  }

  static Difference of(Asked near, List<Record> facts, String told, Answer one, Answer other) {
    Set<String> keys = new LinkedHashSet<>(near.scenario().expect().keySet());
    one.outcome()
        .forEach(
            (key, value) -> {
              if (other != null && !Objects.equals(value, other.outcome().get(key))) {
                keys.add(key);
              }
            });
    return new Difference(near, facts, told, one, keys);
  }
}
