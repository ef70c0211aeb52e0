package org.crmrules.drools.grading;

import java.util.List;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.grading.ReviewVerdict;

/**
 * What the rules say of reviewing a customer. Remembered with the answer, so that nothing is looked
 * up again for another customer of the cell. Immutable.
 *
 * @param due why the review is due now, as the causes are declared
 * @param everyMonths how often it is due; null if no rule says so
 * @param override the level that is set by hand; null if none is
 * @param raise how many steps the level is raised, 0 or more
 * @param lower how many steps it is lowered, 0 or more
 * @param anyStep why it may move any number of steps
 * @param stepsAtMost how many steps it may move; null if no rule says so
 * @param cap the best that it may be; null if no rule says so
 * @param decidedBy who has to agree to a change
 * @param proposedBy who proposes it; null if no rule says so
 */
record ReviewRules(
    List<String> due,
    Integer everyMonths,
    String override,
    int raise,
    int lower,
    List<String> anyStep,
    Integer stepsAtMost,
    String cap,
    List<String> decidedBy,
    String proposedBy,
    List<String> labels) {

  static final QuestionKind<ReviewRules> KIND =
      QuestionKind.of(ReviewVerdict.class).telling(said -> of(said.of(ReviewVerdict.class)));

  private static ReviewRules of(Outcomes said) {
    return new ReviewRules(
        said.texts("due"),
        said.number("everyMonths"),
        said.text("override"),
        orNone(said.number("raise")),
        orNone(said.number("lower")),
        said.texts("anyStep"),
        said.number("stepsAtMost"),
        said.text("cap"),
        said.texts("decidedBy"),
        said.text("proposedBy"),
        said.texts("label"));
  }

  private static int orNone(Integer number) {
    return number == null ? 0 : number;
  }

  /**
   * How far a review moves a level (G-26, G-44).
   *
   * @param levels all of them, the best first
   * @param before the level so far, which is in the list
   * @param found the level that the rules find, if the review is due, or else the one so far
   */
  Moved moved(List<String> levels, String before, String found) {
    if (raise == lower && cap == null && found.equals(before)) {
      return new Moved(before, false); // as most reviews end that are not due
    }
    int last = levels.size() - 1;
    int from = levels.indexOf(before);
    int wanted = within(0, levels.indexOf(found) - raise + lower, last);
    int steps = anyStep.isEmpty() && stepsAtMost != null ? stepsAtMost : levels.size();
    int reached = within(from - steps, wanted, from + steps);
    int capped = cap == null ? reached : Math.max(reached, levels.indexOf(cap));
    return new Moved(levels.get(capped), reached != wanted && capped != wanted);
  }

  private static int within(int least, int value, int most) {
    return Math.max(least, Math.min(value, most));
  }

  /**
   * Where a review moves a level to.
   *
   * @param limited true if it would come elsewhere, had it not been for the steps that it may move
   */
  record Moved(String level, boolean limited) {}
}
