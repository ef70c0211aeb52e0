package org.crmrules.settlement;

import java.time.Instant;
import org.crmrules.complaint.Complaint;

/**
 * Answers questions about what happens after a complaint is decided, by one pack. Thread-safe.
 *
 * <p>Every method throws {@link org.crmrules.InvalidFactException} for a fact that is null or not
 * valid, and {@link org.crmrules.DecisionException} if the pack fails on it or has no rules for it.
 * The version is the one in force at the acceptance of the complaint, or at the instant where there
 * is no complaint or it is not accepted yet.
 */
public interface SettlementService {

  /** Which quantity of returned goods is posted, or why none is and who is asked (C-44…C-50). */
  ReturnDecision returned(Complaint complaint, ReturnedGoods goods, Instant asOf);
}
