package org.crmrules.grading;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What a rule of a grading stage can conclude. Conclusions combine without order: the best floor
 * counts, the lowest cap wins over every floor, and missing data wins over both.
 */
public interface GradeVerdict {

  /** The grade is this one or better. */
  @Term(zh = "至少为该等级", en = "the grade is at least this")
  void atLeast(@DeclaredIn("levels") String level);

  /** The grade is this one or worse, whatever else holds. */
  @Term(zh = "至多为该等级", en = "the grade is at most this")
  void atMost(@DeclaredIn("levels") String level);

  /** The field is needed and unknown, so the customer is not graded. */
  @Term(zh = "缺少该项资料,不予评级", en = "this field is missing, so there is no grade")
  void missing(String field);
}
