package org.crmrules.bench;

import java.util.List;
import org.crmrules.grading.CustomerProfile;

/** A way of deciding the workload. */
@FunctionalInterface
public interface Contender {

  /** The decision, whatever the contender makes of it: the benchmark keeps it alive. */
  Object decide(CustomerProfile customer);

  /** The customers as the contender wants them; made outside the time that is measured. */
  default List<CustomerProfile> facts(List<CustomerProfile> customers) {
    return customers;
  }

  /** What a thread uses: the same, unless the contender is not made for sharing. */
  default Contender forThread() {
    return this;
  }

  /** What a decision says, to compare contenders. */
  default Outcome outcome(Object decision) {
    return (Outcome) decision;
  }
}
