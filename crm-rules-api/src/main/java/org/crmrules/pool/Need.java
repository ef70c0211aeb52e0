package org.crmrules.pool;

import java.util.Collection;
import java.util.Set;

/**
 * What the representative of a customer must have (P-13, P-15). Thread-safe: immutable.
 *
 * @param regions the regions the person must serve, every one of them; may be empty
 * @param products the product lines the person must sell, every one of them; may be empty
 * @param notTo the people who cannot get the customer; may be empty
 */
public record Need(Set<String> regions, Set<String> products, Set<String> notTo) {

  /** No need at all. */
  public static final Need NONE = new Need(Set.of(), Set.of(), Set.of());

  public Need {
    regions = Set.copyOf(regions);
    products = Set.copyOf(products);
    notTo = Set.copyOf(notTo);
  }

  /** The same need, open to everybody. */
  public Need openToAll() {
    return notTo.isEmpty() ? this : new Need(regions, products, Set.of());
  }

  /**
   * Whether somebody has it.
   *
   * @param representativeId the person
   * @param serves the regions the person serves; empty: every region
   * @param sells the product lines the person sells; empty: every one
   */
  public boolean isMetBy(
      String representativeId, Collection<String> serves, Collection<String> sells) {
    return !notTo.contains(representativeId)
        && (serves.isEmpty() || serves.containsAll(regions))
        && (sells.isEmpty() || sells.containsAll(products));
  }
}
