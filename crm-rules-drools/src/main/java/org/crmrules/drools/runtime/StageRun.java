package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Matches;
import org.crmrules.drools.match.Question;

/** One question to one stage. Not thread-safe. */
final class StageRun implements Matches {

  private final Collector collector;
  private final Firings firings;
  private final Watch watch;
  private StageRule rule;

  /**
   * @param firings takes what fires
   */
  StageRun(Collector collector, Firings firings, Watch watch) {
    this.collector = collector;
    this.firings = firings;
    this.watch = watch;
  }

  void run(List<StageRule> rules, List<?> facts, int slots) {
    watch.startStage();
    Question question = new Question(facts, slots, collector, watch);
    for (StageRule next : rules) {
      rule = next;
      try {
        next.conditions().ask(question, this);
      } catch (LimitException | ConflictException e) {
        throw e;
      } catch (Exception | LinkageError e) { // the latter of classes that do not fit together
        throw new RuleFailure(next.reasons().ruleId(), e);
      }
    }
    watch.endStage();
  }

  @Override
  public void matched(Conditions conditions, Question question) throws Exception {
    watch.firing();
    Firing firing = rule.firing(question);
    firings.add(firing);
    if (!rule.constant()) {
      firings.vary();
    }
    collector.fires(firing);
    conditions.conclude(question);
  }
}
