package org.crmrules.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Penalties that may be proposed, and why. Nothing of it holds before it is approved, and the
 * library sends nothing to a payroll (T-23).
 *
 * @param proposals by person, in the order of their names; may be empty
 * @param proposedBy the role that proposes them; null if the pack names none
 * @param approvedBy the role that has to approve them; never null where there are proposals
 */
public record PenaltyProposals(
    List<Proposal> proposals,
    String proposedBy,
    String approvedBy,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public PenaltyProposals {
    proposals = UnusableValueException.all(proposals, "proposals");
    reasons = Reasons.copyOf(reasons);
  }

  /**
   * What is proposed for one person. Money is in yuan.
   *
   * @param person who
   * @param amount all of it
   * @param thisMonth what may be taken in this month: {@code amount}, unless the pack sets a cap;
   *     null if there is a cap but the bonus is unknown
   * @param carriedOver the rest; null if {@code thisMonth} is
   * @param events what it is for, by name
   * @param units on whom it falls, in the order of the manifest; empty if the pack says nothing
   */
  public record Proposal(
      String person,
      BigDecimal amount,
      BigDecimal thisMonth,
      BigDecimal carriedOver,
      List<String> events,
      List<String> units) {
    public Proposal {
      events = UnusableValueException.all(events, "events");
      units = UnusableValueException.all(units, "units");
    }
  }
}
