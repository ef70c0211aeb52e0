package org.crmrules.vocabulary;

/**
 * What customers are ranked by among each other. Thread-safe: immutable.
 *
 * @param by the field that holds the number, or {@value #SCORE} for the score that the pack
 *     computes, or a code of its tallies for what it counts; who has none is not ranked
 * @param of the field that it is a rate of, as this year's sales of last year's; null: the number
 *     itself ranks. Who has none there, or not more than zero, is not ranked
 * @param then the number or the day that tells apart who is tied, the higher or the earlier in
 *     front; null: they stay tied. Who has none is not ranked
 * @param within the field that says among whom, such as the line of business; null: among all
 * @param among the label that rules must have given to a customer for it to be ranked, and then who
 *     has no group is not ranked either; null: all are
 * @param alone true if a customer may also be asked about alone, and then is graded as one that is
 *     not ranked
 */
public record Ranking(
    String by, String of, String then, String within, String among, boolean alone) {

  /** What a ranking by the score goes by. */
  public static final String SCORE = "score";

  /**
   * True if it goes by what rules conclude: then they are asked twice, and this ranking is made in
   * between.
   */
  public boolean comesLater() {
    return among != null || goesByScore() || goesByTally();
  }

  /** True if it goes by the score. */
  public boolean goesByScore() {
    return SCORE.equals(by);
  }

  /** True if it goes by what is counted: codes begin with a capital, and fields do not. */
  public boolean goesByTally() {
    return by != null && !by.isEmpty() && Character.isUpperCase(by.charAt(0));
  }
}
