package org.crmrules.pool;

import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

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
    @Term(zh = "已有负责人", en = "somebody is in charge")
    OWNED,
    /** Somebody owns another customer on file that is the same one (P-06). */
    @Term(zh = "同一客户已有负责人", en = "somebody owns the same customer")
    DUPLICATE,
    /** Only a manager may give it out (P-11). */
    @Term(zh = "由主管决定", en = "only a manager gives it out")
    HELD_BACK,
    /** Its data are not complete (P-16). */
    @Term(zh = "资料不全", en = "its data are not complete")
    DATA_INCOMPLETE,
    /** The rules refuse the claim for a cause of their own (P-02, P-15). */
    @Term(zh = "规则不准", en = "the rules refuse it")
    REFUSED,
    /** The person does not serve its region (P-13). */
    @Term(zh = "不负责该区域", en = "does not serve the region")
    REGION,
    /** The person does not sell its product line (P-13). */
    @Term(zh = "不负责该产品线", en = "does not sell the product")
    PRODUCT,
    /** It is kept for another team for a while (P-12). */
    @Term(zh = "暂留给其他团队", en = "kept for another team")
    TEAM,
    /** The person owned it not long ago (P-15). */
    @Term(zh = "不久前的负责人", en = "owned it not long ago")
    RECENT_OWNER,
    /** The person takes no customers at all: not at work, or without capacity (P-13). */
    @Term(zh = "不接客户", en = "takes no customers")
    CLOSED,
    /** The person holds as many customers as allowed (P-15). */
    @Term(zh = "持有数已满", en = "holds as many as allowed")
    HOLDING_CAP,
    /** The person has claimed as many customers today as allowed (P-15). */
    @Term(zh = "当天领取数已满", en = "claimed as many today as allowed")
    CLAIMS_TODAY
  }

  public Obstacle {
    details = UnusableValueException.all(details, "details");
  }
}
