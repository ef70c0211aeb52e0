package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.drools.conclude.ConflictException;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Matches;
import org.crmrules.drools.match.Question;

/** One question to one stage. Not thread-safe. */
final class StageRun implements Matches {

  /** Takes the rules that fire. */
  @FunctionalInterface
  interface Fires {

    /**
     * A rule fires.
     *
     * @param question what is matched; to be read before this returns
     * @throws Exception what the rule throws
     */
    void fires(StageRule rule, Question question) throws Exception;
  }

  private final Fires fires;
  private final Watch watch;
  private StageRule rule;

  /**
   * @param fires takes what fires
   */
  StageRun(Fires fires, Watch watch) {
    this.fires = fires;
    this.watch = watch;
  }

  void run(List<StageRule> rules, List<?> facts, int slots) {
    watch.startStage();
    Question question = new Question(facts, slots, watch);
    for (StageRule next : rules) {
      rule = next;
      try {
        next.conditions().ask(question, this);
      } catch (StageFailure | ConflictException e) {
        throw e;
      } catch (Exception | LinkageError e) { // the latter of classes that do not fit together
        throw StageFailure.threw(List.of(next.reasons().ruleId()), e);
      }
    }
    watch.endStage();
  }

  @Override
  public void matched(Conditions conditions, Question question) throws Exception {
    watch.firing();
    fires.fires(rule, question);
  }
}
