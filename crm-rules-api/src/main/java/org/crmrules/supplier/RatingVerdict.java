package org.crmrules.supplier;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a rating stage can conclude. The best floor counts; the lowest cap wins over it.
 */
@Term(zh = "评定", en = "rating")
public interface RatingVerdict {

  /** The rating is this one or better. */
  @Term(zh = "至少为该评定", en = "the rating is at least this")
  @Concludes(value = "rating", as = As.AT_LEAST, zh = "评定", en = "ratings")
  void atLeast(@DeclaredIn("ratings") String rating);

  /** The rating is this one or worse, whatever else holds. */
  @Term(zh = "至多为该评定", en = "the rating is at most this")
  @Concludes(value = "rating", as = As.AT_MOST)
  void atMost(@DeclaredIn("ratings") String rating);
}
