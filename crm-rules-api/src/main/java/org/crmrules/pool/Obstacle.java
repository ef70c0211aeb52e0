package org.crmrules.pool;

import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * Something that stands against a claim. Thread-safe: immutable.
 *
 * @param kind what it is
 * @param details which, as far as that says more: the causes, the fields that are missing, the
 *     regions, products or teams that the person does not have, the customers that are the same
 */
public record Obstacle(Kind kind, List<String> details) {

  /** The kinds, in the order in which they are told. */
  public enum Kind {
    /** Somebody is in charge of the customer (P-01). */
    OWNED,
    /** Somebody owns another customer on file that is the same one (P-06). */
    DUPLICATE,
    /** Only a manager may give it out (P-11). */
    HELD_BACK,
    /** Its data are not complete (P-16). */
    DATA_INCOMPLETE,
    /** The rules refuse the claim for a cause of their own (P-02, P-15). */
    REFUSED,
    /** The person does not serve its region (P-13). */
    REGION,
    /** The person does not sell its product line (P-13). */
    PRODUCT,
    /** It is kept for another team for a while (P-12). */
    TEAM,
    /** The person owned it not long ago (P-15). */
    RECENT_OWNER,
    /** The person takes no customers at all: not at work, or without capacity (P-13). */
    CLOSED,
    /** The person holds as many customers as allowed (P-15). */
    HOLDING_CAP,
    /** The person has claimed as many customers today as allowed (P-15). */
    CLAIMS_TODAY
  }

  public Obstacle {
    details = UnusableValueException.all(details, "details");
  }
}
