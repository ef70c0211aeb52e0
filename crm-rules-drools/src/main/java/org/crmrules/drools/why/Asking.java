package org.crmrules.drools.why;

import java.util.List;
import java.util.function.Function;
import org.crmrules.CrmRulesException;
import org.crmrules.InterruptedWorkException;
import org.crmrules.Work;

/**
 * Asks one question again and again, about other facts. Not thread-safe.
 *
 * @param question says what is told apart of the answer
 */
record Asking(Asked asked, Cuts cuts, Function<List<Record>, Object> question) {

  /**
   * What came of it.
   *
   * @param sides where the facts that the rules saw lie; the same for all that have no answer
   * @param outcome null if there is no answer, or it says nothing
   */
  record Came(List<Integer> sides, Object outcome, boolean isAnswer) {

    static final Came TO_NOTHING = new Came(List.of(), null, false);
  }

  Came about(List<Record> facts) {
    Work.goOn();
    asked.again();
    try {
      Object outcome = question.apply(facts);
      return new Came(cuts.sides(asked.facts()), outcome, true);
    } catch (InterruptedWorkException e) {
      throw e;
    } catch (CrmRulesException e) { // there is no such fact, or the pack fails on it
      return Came.TO_NOTHING;
    }
  }
}
