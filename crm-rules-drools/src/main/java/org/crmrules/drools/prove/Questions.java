package org.crmrules.drools.prove;

import java.util.List;
import java.util.Set;
import org.crmrules.drools.complaint.ComplaintQuestions;
import org.crmrules.drools.grading.GradingQuestions;
import org.crmrules.drools.pool.PoolQuestions;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.supplier.SupplierQuestions;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.PackDomain;

/** What guarantees can be about. */
final class Questions {

  /** Where a customer stands is no fact that is given, but a grade may hang on it. */
  static final String GRADE = "grade";

  /** What stands in place of a rating. */
  private static final Set<String> INSTEAD_OF_RATING =
      Set.of("INSUFFICIENT_EVIDENCE", "NOT_RATED", "CANCELLED");

  private Questions() {}

  /** Those of a domain; the first is meant where none is named. */
  static List<Question<?>> of(PackDomain domain) {
    return switch (domain) {
      case GRADING -> GradingQuestions.ALL;
      case COMPLAINT -> ComplaintQuestions.ALL;
      case POOL -> PoolQuestions.ALL;
      case SUPPLIER -> SupplierQuestions.ALL;
    };
  }

  /** True for a kind of fact that is not given, and stands beside the question all the same. */
  static boolean stands(Question<?> question, FactType type) {
    return question.name().equals(GRADE) && type.type() == CustomerRank.class;
  }

  /** A value as it is told; null where a word stands for no level. */
  static Object level(Object told) {
    return GradingDecision.UNGRADED.equals(told) ? null : told;
  }

  /** What may be told under a key of codes beside its codes. */
  static Set<String> beside(Question<?> question, String key) {
    return key.equals("rating") ? INSTEAD_OF_RATING : Set.of();
  }
}
