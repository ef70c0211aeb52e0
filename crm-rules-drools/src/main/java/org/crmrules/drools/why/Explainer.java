package org.crmrules.drools.why;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.DecisionException;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.ask.Explanation;
import org.crmrules.ask.Explanation.Fate;
import org.crmrules.ask.Explanation.RuleExplanation;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.reading.RuleReading.Failure;
import org.crmrules.drools.runtime.InForce;

/**
 * Says what became of every rule in a question: what fired is what the answer says, and why the
 * others did not is read.
 */
public final class Explainer {

  private final Asked asked = new Asked();
  private final Map<String, Optional<Failure>> furthest = new HashMap<>();

  private Explainer() {}

  /**
   * Explains an answer.
   *
   * @param question asks some versions
   */
  public static Explanation of(InForce versions, Function<InForce, Answer> question) {
    return new Explainer().explain(versions, question);
  }

  private Explanation explain(InForce versions, Function<InForce, Answer> question) {
    try {
      Answer answer = question.apply(versions.seenBy(asked));
      Set<String> fired = answer.reasons().stream().map(Reason::ruleId).collect(Collectors.toSet());
      return new Explanation(answer, null, rules(fired, Fate.BESIDE));
    } catch (DecisionException e) {
      // What held up to the failure fired, though there is no answer for it to be a reason of.
      return new Explanation(null, e.reason(), rules(Set.of(), Fate.FIRED));
    }
  }

  /**
   * @param fired the reasons of the answer
   * @param held what became of others whose conditions hold
   */
  private List<RuleExplanation> rules(Set<String> fired, Fate held) {
    asked.stages().forEach(this::read);
    CheckedPack pack = asked.pack();
    return pack == null
        ? List.of()
        : pack.rules().stream().map(rule -> told(rule, fired.contains(rule.id()), held)).toList();
  }

  /** A rule that is asked again is told by where it came furthest. */
  private void read(Asked.Stage stage) {
    RuleReading reading = new RuleReading(stage.facts());
    for (CheckedRule rule : stage.rules()) {
      furthest.merge(
          rule.id(), Optional.ofNullable(reading.failure(rule.when())), Explainer::further);
    }
  }

  private static Optional<Failure> further(Optional<Failure> one, Optional<Failure> other) {
    return one.isEmpty() || other.isPresent() && other.get().met() <= one.get().met() ? one : other;
  }

  private RuleExplanation told(CheckedRule rule, boolean fired, Fate held) {
    Optional<Failure> failure = furthest.get(rule.id());
    Fate fate = fired ? Fate.FIRED : failure == null ? Fate.NOT_ASKED : held;
    if (!fired && failure != null && failure.isPresent()) {
      fate = Fate.UNMET;
    }
    return new RuleExplanation(
        rule.id(),
        rule.info().clauses(),
        rule.info().zh(),
        rule.info().en(),
        fate,
        fate == Fate.UNMET ? failure.get().unmet() : null);
  }
}
