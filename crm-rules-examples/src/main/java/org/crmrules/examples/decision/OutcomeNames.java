package org.crmrules.examples.decision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.supplier.RatingOutcome;

/** What the outcomes are called in JSON: the decisions themselves know no JSON. */
final class OutcomeNames {

  private OutcomeNames() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = GradeOutcome.Graded.class, name = "GRADED"),
    @JsonSubTypes.Type(value = GradeOutcome.Ungraded.class, name = "UNGRADED")
  })
  interface Grades {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = RatingOutcome.Rated.class, name = "RATED"),
    @JsonSubTypes.Type(value = RatingOutcome.Provisional.class, name = "PROVISIONAL"),
    @JsonSubTypes.Type(
        value = RatingOutcome.InsufficientEvidence.class,
        name = "INSUFFICIENT_EVIDENCE"),
    @JsonSubTypes.Type(value = RatingOutcome.NotRated.class, name = "NOT_RATED"),
    @JsonSubTypes.Type(value = RatingOutcome.Cancelled.class, name = "CANCELLED")
  })
  interface Ratings {}
}
