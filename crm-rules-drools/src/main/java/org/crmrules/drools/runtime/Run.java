package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crmrules.drools.conclude.Conclusions;
import org.crmrules.drools.conclude.Drawn;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.match.Question;
import org.crmrules.drools.vocabulary.CollectorType;

/** One question to the stages of a pack. Not thread-safe. */
final class Run {

  private final Conclusions[] verdicts;
  private final Outcomes[] outcomes;
  private final Function<String, List<String>> declared;
  private final List<Object> facts;
  private final List<Fired> fired = new ArrayList<>(8);
  private boolean constant = true;

  Run(List<Class<?>> asked, Function<String, List<String>> declared, List<?> facts) {
    this.verdicts = new Conclusions[asked.size()];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = new Conclusions(CollectorType.of(asked.get(i)), declared);
    }
    this.declared = declared;
    this.outcomes = new Outcomes[verdicts.length];
    this.facts = new ArrayList<>(facts.size() + 2);
    this.facts.addAll(facts);
  }

  /** Asks a stage; what its verdict came to is a fact for the stages behind its last one. */
  void ask(StageRunner stage, int verdict, Watch watch) {
    Conclusions conclusions = verdicts[verdict];
    stage.run(
        facts,
        watch,
        (rule, question) -> {
          Fired one = fires(rule, question);
          fired.add(one);
          conclusions.add(one.drawn());
          constant &= rule.constant();
        });
    if (stage.isLast()) {
      outcomes[verdict] = conclusions.settle();
      facts.addAll(Said.facts(outcomes[verdict], declared));
    }
  }

  private static Fired fires(StageRule rule, Question question) {
    return new Fired(
        rule.reasons(),
        rule.matched(question),
        new Drawn(
            rule.reasons().ruleId(), rule.reasons().insteadOf(), rule.conclusions().of(question)));
  }

  /** What all verdicts came to. Called once, after the last stage. */
  Said said() {
    for (int i = 0; i < verdicts.length; i++) {
      outcomes[i] = outcomes[i] == null ? verdicts[i].settle() : outcomes[i];
    }
    return new Said(List.of(outcomes));
  }

  Fired[] fired() {
    return fired.toArray(new Fired[0]);
  }

  /** True if no rule that fired concluded something of the facts. */
  boolean isConstant() {
    return constant;
  }
}
