package org.crmrules.drools.pool;

import java.time.LocalDate;
import java.util.Set;

/**
 * A customer that somebody is wanted for.
 *
 * @param customerId the customer
 * @param weight the load it brings, at least 1
 * @param regions the regions that its representative must serve, every one of them; may be empty
 * @param products the product lines that its representative must sell, every one of them; may be
 *     empty
 * @param barred the representatives that cannot get it; may be empty
 * @param inPoolSince since when it has been in the pool; null if unknown
 */
record Demand(
    String customerId,
    int weight,
    Set<String> regions,
    Set<String> products,
    Set<String> barred,
    LocalDate inPoolSince) {

  Demand {
    if (weight < 1) {
      throw new IllegalArgumentException(
          "The weight (%d) of customer %s must be at least 1. Maybe a demand stage gives it none?"
              .formatted(weight, customerId));
    }
    regions = Set.copyOf(regions);
    products = Set.copyOf(products);
    barred = Set.copyOf(barred);
  }
}
