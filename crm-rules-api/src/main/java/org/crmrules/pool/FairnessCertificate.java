package org.crmrules.pool;

import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * Why no better plan exists, in a form that can be checked without searching for one. See {@link
 * FairnessVerifier}.
 *
 * <p>Thread-safe: immutable.
 *
 * @param levels for each weight and each representative where a customer of that weight could be
 *     passed on to
 * @param seals who has no room because of customers that are served earlier
 * @param slack no exchange of two customers of one weight gains where the value over capacity of
 *     the one, less half of what is handed on, is above that of the other, plus half of it, by no
 *     more than this; in hundredths of the unit of value per unit of capacity. 0, so that none
 *     gains at all, for up to {@link #ORDINARY} customers
 * @param identities the records of each customer that is on several (P-06), in the order of the
 *     ids; whether these are all of them can be checked only against the customers themselves
 */
public record FairnessCertificate(
    List<Level> levels, List<Seal> seals, long slack, List<List<String>> identities) {

  /** Up to so many customers given out, values are spread without any slack. */
  public static final int ORDINARY = 20_000;

  /** The certificate of a plan with nothing to prove. */
  public static final FairnessCertificate EMPTY = new FairnessCertificate(List.of(), List.of(), 0);

  public FairnessCertificate {
    levels = UnusableValueException.all(levels, "levels");
    seals = UnusableValueException.all(seals, "seals");
    identities =
        UnusableValueException.all(identities, "identities").stream()
            .map(one -> UnusableValueException.all(one, "identities"))
            .toList();
  }

  /** A certificate of customers that are on one record each. */
  public FairnessCertificate(List<Level> levels, List<Seal> seals, long slack) {
    this(levels, seals, slack, List.of());
  }

  /** The same of a plan in which these records are of one customer each. */
  public FairnessCertificate withIdentities(List<List<String>> records) {
    return new FairnessCertificate(levels, seals, slack, records);
  }

  /**
   * A customer of this weight that this representative gave up would come, over whatever chain of
   * people, at best to the one named.
   *
   * @param weight the weight
   * @param representativeId who would give it up
   * @param cheapest who would have it in the end: the one it burdens least in proportion to
   *     capacity, and who has room
   */
  public record Level(int weight, String representativeId, String cheapest) {}

  /**
   * This representative has no room, and neither has anybody to whom a customer could be passed on;
   * all of what they were given is served before the customer named, which nobody got.
   *
   * @param representativeId who has no room
   * @param customerId the first customer in the order of service that is unassigned because of it
   */
  public record Seal(String representativeId, String customerId) {}
}
