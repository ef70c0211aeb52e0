package org.crmrules.grading;

import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * Customers of one level that stand together in a list of grades. Thread-safe: immutable.
 *
 * @param level one of the levels that the pack declares
 * @param by what the list goes by within a level, such as the line of business; null of those of
 *     whom it is unknown
 * @param customerIds in the order in which they were given
 */
public record GradeList(String level, String by, List<String> customerIds) {

  public GradeList {
    customerIds = UnusableValueException.all(customerIds, "customerIds");
  }
}
