package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmrules.drools.conclude.Conclusions;
import org.crmrules.drools.conclude.Drawn;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.conclude.Settlements;
import org.crmrules.drools.match.Question;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;

/** One question to the stages of a pack. Not thread-safe. */
final class Run implements StageRun.Fires {

  private final Conclusions[] verdicts;
  private final Function<String, List<String>> declared;
  private final List<Object> facts;
  private final List<Fired> fired = new ArrayList<>(8);
  private Conclusions asked;

  Run(
      List<Class<?>> asked,
      Settlements before,
      Function<String, List<String>> declared,
      List<?> facts) {
    this.verdicts = new Conclusions[asked.size()];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = new Conclusions(CollectorType.of(asked.get(i)), before);
    }
    this.declared = declared;
    this.facts = new ArrayList<>(facts.size() + 2);
    this.facts.addAll(facts);
  }

  /** Asks a stage; what its verdict came to is a fact for the stages behind its last one. */
  void ask(StageRunner stage, int verdict, Watch watch) {
    asked = verdicts[verdict];
    stage.run(facts, watch, this);
    if (stage.isLast()) {
      facts.addAll(Said.facts(asked.settle(), declared));
    }
  }

  @Override
  public void fires(StageRule rule, Question question) {
    Drawn drawn = new Drawn(rule.reasons(), rule.conclusions().of(question));
    fired.add(new Fired(rule.matched(question), drawn));
    asked.add(drawn);
  }

  /**
   * What all verdicts came to. Called once, after the last stage.
   *
   * @param read the outcomes that can be asked for
   */
  Said said(Predicate<Outcome> read) {
    Outcomes[] outcomes = new Outcomes[verdicts.length];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = verdicts[i].settle().only(read);
    }
    return new Said(List.of(outcomes));
  }

  /** What the next stage sees. */
  List<Object> facts() {
    return List.copyOf(facts);
  }

  Fired[] fired() {
    return fired.toArray(new Fired[0]);
  }
}
