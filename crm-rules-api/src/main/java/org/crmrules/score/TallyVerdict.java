package org.crmrules.score;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a counting stage can conclude: once for each fact that it matches. What comes of
 * it is a {@link Tally} for the stages behind. Each code is counted in one way.
 */
@Term(zh = "计数", en = "counts")
public interface TallyVerdict {

  /** One more. */
  @Term(zh = "计一次", en = "counts one more")
  @Concludes(as = As.EACH)
  void one(@DeclaredIn("tallies") String of);

  /** So many more. */
  @Term(zh = "累加该数", en = "adds so many")
  @Concludes(as = As.EACH)
  void sum(@DeclaredIn("tallies") String of, int number);

  /** The largest of all numbers counts. */
  @Term(zh = "取最大的数", en = "the largest counts")
  @Concludes(as = As.EACH)
  void largest(@DeclaredIn("tallies") String of, int number);

  /** The longest run of numbers that follow each other counts, as of months or quarters. */
  @Term(zh = "取最长的连续", en = "the longest run counts")
  @Concludes(as = As.EACH)
  void run(@DeclaredIn("tallies") String of, int number);
}
