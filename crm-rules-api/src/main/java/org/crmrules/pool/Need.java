package org.crmrules.pool;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.crmrules.UnusableValueException;

/**
 * What the representative of a customer must have (P-12, P-13, P-15). Thread-safe: immutable.
 *
 * @param regions the regions the person must serve, every one of them; may be empty
 * @param products the product lines the person must sell, every one of them; may be empty
 * @param notTo the people who cannot get the customer; may be empty
 * @param teams the teams for one of which it is kept (P-12); empty: it is kept for none
 */
public record Need(
    Set<String> regions, Set<String> products, Set<String> notTo, Set<String> teams) {

  /** No need at all. */
  public static final Need NONE = new Need(Set.of(), Set.of(), Set.of());

  public Need {
    regions = UnusableValueException.all(regions, "regions");
    products = UnusableValueException.all(products, "products");
    notTo = UnusableValueException.all(notTo, "notTo");
    teams = UnusableValueException.all(teams, "teams");
  }

  /** A need that is kept for no team. */
  public Need(Set<String> regions, Set<String> products, Set<String> notTo) {
    this(regions, products, notTo, Set.of());
  }

  /** What meets both needs; kept for any team for which either is. */
  public Need and(Need other) {
    return new Need(
        both(regions, other.regions),
        both(products, other.products),
        both(notTo, other.notTo),
        both(teams, other.teams));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** The same need, open to everybody. */
  public Need openToAll() {
    return notTo.isEmpty() ? this : new Need(regions, products, Set.of(), teams);
  }

  /**
   * Whether somebody has it.
   *
   * @param representativeId the person
   * @param team the team of the person; null if none
   * @param serves the regions the person serves; empty: every region
   * @param sells the product lines the person sells; empty: every one
   */
  public boolean isMetBy(
      String representativeId, String team, Collection<String> serves, Collection<String> sells) {
    return !notTo.contains(representativeId)
        && (teams.isEmpty() || team != null && teams.contains(team))
        && (serves.isEmpty() || serves.containsAll(regions))
        && (sells.isEmpty() || sells.containsAll(products));
  }
}
