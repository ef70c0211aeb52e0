package org.crmrules.grading;

import java.time.Instant;
import java.util.stream.Stream;
import org.crmrules.Work;
import org.crmrules.vocabulary.AskedBeside;

/** Grades customers by one pack. Thread-safe. */
public interface GradingService extends AskedBeside<GradingService> {

  /**
   * The grade of a customer, by the version in force at the instant.
   *
   * @throws org.crmrules.InvalidFactException if the customer is null or not valid
   * @throws org.crmrules.DecisionException if the pack fails on it
   */
  GradingDecision grade(CustomerProfile customer, Instant asOf);

  /** The grades of many, one after the other, as the stream is read. */
  default Stream<GradingDecision> grade(Stream<CustomerProfile> customers, Instant asOf) {
    return Work.each(customers, customer -> grade(customer, asOf));
  }
}
