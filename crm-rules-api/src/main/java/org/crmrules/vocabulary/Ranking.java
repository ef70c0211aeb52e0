package org.crmrules.vocabulary;

/**
 * What customers are ranked by among each other. Thread-safe: immutable.
 *
 * @param by the field that holds the number, or {@value #SCORE} for the score that the pack
 *     computes; who has none is not ranked
 * @param of the field that it is a rate of, as this year's sales of last year's; null: the number
 *     itself ranks. Who has none there, or not more than zero, is not ranked
 * @param within the field that says among whom, such as the line of business; null: among all
 * @param among the label that rules must have given to a customer for it to be ranked, and then who
 *     has no group is not ranked either; null: all are
 * @param alone true if a customer may also be asked about alone, and then is graded as one that is
 *     not ranked
 */
public record Ranking(String by, String of, String within, String among, boolean alone) {

  /** What a ranking by the score goes by. */
  public static final String SCORE = "score";

  /**
   * True if it goes by what rules conclude: then they are asked twice, and this ranking is made in
   * between.
   */
  public boolean comesLater() {
    return among != null || goesByScore();
  }

  /** True if it goes by the score. */
  public boolean goesByScore() {
    return SCORE.equals(by);
  }
}
