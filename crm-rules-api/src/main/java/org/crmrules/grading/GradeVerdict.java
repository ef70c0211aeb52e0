package org.crmrules.grading;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.FieldOfAsked;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule of a grading stage can conclude. Conclusions combine without order: the best floor
 * counts, the lowest cap wins over every floor, and missing data wins over both. Levels that are no
 * order are groups: rules name the one a customer is in, and must agree. A pack uses either.
 */
@Term(zh = "评级", en = "grade")
public interface GradeVerdict {

  /** The grade is this one or better. */
  @Term(zh = "至少为该等级", en = "the grade is at least this")
  @Concludes(value = "level", as = As.AT_LEAST, zh = "等级", en = "grades")
  void atLeast(@DeclaredIn("levels") String level);

  /** The grade is this one or worse, whatever else holds. */
  @Term(zh = "至多为该等级", en = "the grade is at most this")
  @Concludes(value = "level", as = As.AT_MOST)
  void atMost(@DeclaredIn("levels") String level);

  /** The customer is in this group, one of levels that are no order. */
  @Term(zh = "属于该组", en = "the customer is in this group")
  @Concludes(value = "level", as = As.IS)
  void group(@DeclaredIn("levels") String level);

  /** Says something of the customer beside its level. */
  @Term(zh = "加上该标记", en = "the customer has this label")
  @Concludes
  void label(@DeclaredIn("labels") String label);

  /** The field is a column of the list of grades, beside the id. */
  @Term(zh = "分级表列出该栏", en = "the list of grades has this column")
  @Concludes
  void column(@FieldOfAsked String field);

  /** Customers of a level are listed by this field; two different ones are a conflict. */
  @Term(zh = "分级表在各等级之下按该栏分列", en = "the list of grades goes by this field within a level")
  @Concludes(as = As.IS, zh = "分级表的分列", en = "fields that the list goes by")
  void listedBy(@FieldOfAsked String field);

  /** The field is needed and unknown, so the customer is not graded. */
  @Term(zh = "缺少该项资料,不予评级", en = "this field is missing, so there is no grade")
  @Concludes(over = "level")
  void missing(String field);
}
