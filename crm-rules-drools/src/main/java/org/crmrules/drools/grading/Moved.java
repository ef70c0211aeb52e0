package org.crmrules.drools.grading;

import java.util.List;
import org.crmrules.drools.conclude.Outcomes;

/**
 * How far a review moves a level (G-26, G-44). Levels are places in their list, of which the first
 * is the best.
 *
 * @param level where it comes to
 * @param limited true if it would come elsewhere, had it not been for the steps that it may move
 */
record Moved(String level, boolean limited) {

  /**
   * @param before the level so far, which is in the list
   * @param found the level that the rules find, if the review is due, or else the one so far
   * @param levels all of them, the best first
   * @param said what the rules of the review said
   */
  static Moved by(Outcomes said, List<String> levels, String before, String found) {
    int from = levels.indexOf(before);
    int to = levels.indexOf(found) - number(said, "raise", 0) + number(said, "lower", 0);
    int wanted = within(0, to, levels.size() - 1);
    int steps = said.has("anyStep") ? levels.size() : number(said, "stepsAtMost", levels.size());
    int reached = within(from - steps, wanted, from + steps);
    String cap = said.text("cap");
    int capped = cap == null ? reached : Math.max(reached, levels.indexOf(cap));
    boolean limited = reached != wanted && capped != wanted;
    return new Moved(levels.get(capped), limited);
  }

  private static int within(int least, int value, int most) {
    return Math.max(least, Math.min(value, most));
  }

  private static int number(Outcomes said, String outcome, int otherwise) {
    Integer number = said.number(outcome);
    return number == null ? otherwise : number;
  }
}
