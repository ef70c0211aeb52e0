package org.crmrules.grading;

import java.time.Instant;
import java.util.stream.Stream;
import org.crmrules.Result;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.PackService;

/** Grades customers by one pack. Thread-safe. */
public interface GradingService extends PackService<GradingService> {

  /**
   * The grade of a customer, by the version in force at the instant.
   *
   * @throws org.crmrules.InvalidFactException if the customer is null or not valid
   * @throws org.crmrules.DecisionException if the pack fails on it
   */
  @Term(zh = "评级", en = "grade of a customer")
  GradingDecision grade(CustomerProfile customer, Instant asOf);

  /** The grades of many, one after the other, as the stream is read: each answered or not. */
  default Stream<Result<GradingDecision>> grade(Stream<CustomerProfile> customers, Instant asOf) {
    return Result.each("customers", customers, CustomerProfile::id, asOf, this::grade);
  }
}
