package org.crmrules.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * The report on how even the loads are, and what to do about it (P-03, P-24). The moves are a
 * proposal: nobody has lost a customer by them.
 *
 * @param figures how even the loads are
 * @param alerts why they are too uneven, in the order of the manifest; empty if they are not
 * @param moves who might get whose customer, each evening the loads out, in the order in which they
 *     do so most; no more than it takes for the alert to end. Empty without an alert, or where no
 *     move helps
 * @param after how even the loads would be then
 * @param nextReportOn the day of the next report; the day of the question if it is due
 */
public record FairnessDecision(
    FairnessFigures figures,
    List<String> alerts,
    List<Move> moves,
    FairnessFigures after,
    LocalDate nextReportOn,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /** A customer that might change hands. */
  public record Move(String customerId, String from, String to) {}

  public FairnessDecision {
    alerts = UnusableValueException.all(alerts, "alerts");
    moves = UnusableValueException.all(moves, "moves");
    reasons = Reasons.copyOf(reasons);
  }
}
