package org.crmrules.grading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/** A grade, or what kept the customer from getting one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = GradeOutcome.Graded.class, name = "GRADED"),
  @JsonSubTypes.Type(value = GradeOutcome.Ungraded.class, name = "UNGRADED")
})
public sealed interface GradeOutcome {

  /**
   * The customer has a grade.
   *
   * @param level one of the levels that the pack declares
   */
  @Term(zh = "已评级", en = "graded")
  record Graded(String level) implements GradeOutcome {}

  /**
   * The customer has no grade, because data is missing (G-22).
   *
   * @param missing the fields that are missing, in alphabetical order; empty only in a review that
   *     was told that a ranking found no grade, and not why
   */
  @Term(zh = "不予评级", en = "not graded")
  record Ungraded(List<String> missing) implements GradeOutcome {
    public Ungraded {
      missing = UnusableValueException.all(missing, "missing");
    }
  }
}
