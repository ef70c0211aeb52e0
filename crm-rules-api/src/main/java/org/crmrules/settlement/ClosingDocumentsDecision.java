package org.crmrules.settlement;

import java.time.Instant;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Which papers go to whom after a complaint is decided, and why.
 *
 * @param complaintId the complaint
 * @param papers in the order of the manifest, without those that a cause withholds
 * @param withheld why all papers or some do not go out, in the order of the manifest; may be empty
 *     (C-37, C-41)
 * @param improvementTracked whether the improvement is tracked (C-23)
 */
public record ClosingDocumentsDecision(
    String complaintId,
    List<Paper> papers,
    List<String> withheld,
    boolean improvementTracked,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ClosingDocumentsDecision {
    papers = UnusableValueException.all(papers, "papers");
    withheld = UnusableValueException.all(withheld, "withheld");
    reasons = Reasons.copyOf(reasons);
  }

  /**
   * One paper.
   *
   * @param code what it is
   * @param copies by their number
   * @param signers in the order of the manifest; may be empty
   * @param statements what it states, in the order of the manifest; may be empty
   */
  public record Paper(
      String code, List<Copy> copies, List<String> signers, List<String> statements) {
    public Paper {
      copies = UnusableValueException.all(copies, "copies");
      signers = UnusableValueException.all(signers, "signers");
      statements = UnusableValueException.all(statements, "statements");
    }
  }

  /**
   * One copy of a paper.
   *
   * @param number from 1 on
   * @param keeper who gets it
   * @param via who passes it on; null if it goes straight
   */
  public record Copy(int number, String keeper, String via) {}
}
