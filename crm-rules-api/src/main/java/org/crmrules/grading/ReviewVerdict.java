package org.crmrules.grading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a review stage can conclude: when a grade is reviewed, how far a review may go,
 * and who decides. The level that the rules find now is a {@link CustomerGrade} for it.
 *
 * <p>The level of a review is that of the rules if the review is due, and else the one the customer
 * has; moved by what {@code raise} and {@code lower} say; at most so many levels from the one it
 * has; and then no better than every cap. An override stands above all of it.
 */
@Term(zh = "重新评级", en = "review")
public interface ReviewVerdict {

  /**
   * A grade is reviewed every so many months; the shortest counts. Where no rule says so, every
   * review that is asked for is due.
   */
  @Term(zh = "每若干个月重新评级一次", en = "review the grade every so many months")
  @Concludes(as = As.AT_MOST)
  void everyMonths(@Min(1) @Max(120) int months);

  /** A review is due now, for this cause. */
  @Term(zh = "因该原因随即重新评级", en = "a review is due now, for this cause")
  @Concludes
  void due(@DeclaredIn("causes") String cause);

  /** A review moves at most so many levels, up or down; the least counts. */
  @Term(zh = "一次重新评级至多变动若干级", en = "a review moves at most so many levels")
  @Concludes(as = As.AT_MOST)
  void stepsAtMost(@Min(1) int levels);

  /** This review may move any number of levels, for this cause. */
  @Term(zh = "因该原因不限变动级数", en = "for this cause a review may move any number of levels")
  @Concludes
  void anyStep(@DeclaredIn("causes") String cause);

  /** The level is this one or worse at once, however far that is. */
  @Term(zh = "立即至多为该等级", en = "the level is at most this, at once")
  @Concludes(value = "cap", as = As.AT_MOST)
  void atMost(@DeclaredIn("levels") String level);

  /** The level goes up by so many; the most counts. */
  @Term(zh = "上调若干级", en = "the level goes up by so many")
  @Concludes(as = As.AT_LEAST)
  void raise(@Min(1) int levels);

  /** The level goes down by so many; the most counts. */
  @Term(zh = "下调若干级", en = "the level goes down by so many")
  @Concludes(as = As.AT_LEAST)
  void lower(@Min(1) int levels);

  /** A person set this level, and it holds; two different ones are a conflict. */
  @Term(zh = "人工改定为该等级", en = "a person set this level")
  @Concludes(as = As.IS, zh = "人工改定的等级", en = "levels that persons set")
  void override(@DeclaredIn("levels") String level);

  /** A change takes effect only if they agree, and everybody else who is named. */
  @Term(zh = "等级变更须经其同意", en = "a change takes effect only if they agree")
  @Concludes
  void decidedBy(@DeclaredIn("approvers") String body);

  /** A change is proposed by them. */
  @Term(zh = "等级变更由其发起", en = "a change is proposed by them")
  @Concludes(as = As.IS, zh = "发起人", en = "who proposes")
  void proposedBy(@DeclaredIn("approvers") String body);

  /** Says something of the review beside its level. */
  @Term(zh = "加上该标记", en = "the review has this label")
  @Concludes
  void label(@DeclaredIn("labels") String label);
}
