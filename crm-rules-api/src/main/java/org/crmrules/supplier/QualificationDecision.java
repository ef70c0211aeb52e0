package org.crmrules.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * Where a supplier stands, what could come next and what is missing for it.
 *
 * @param supplierId the supplier
 * @param category the category of products; null if none was given
 * @param site the site; null if none was given
 * @param stage the code of the stage in which it stands
 * @param state what that is among the states of S-05
 * @param since the day on which it came there; null if nothing has happened yet
 * @param dueOn the day until which it should have left the stage; null if there is none
 * @param overdue true if that day is over
 * @param handledBy the units that take care of it where it stands, in the order of the manifest;
 *     empty if no rule says so
 * @param takes the evidence that can be found where it stands, in the order of the manifest
 * @param nextSteps every step that could come next, in the order of the manifest
 * @param path the steps of the shortest way to normal cooperation: as few as possible, and of those
 *     with as little missing as possible; empty if it is there, or if there is no way
 * @param log the stages through which it came, the one in which it stands last
 */
public record QualificationDecision(
    String supplierId,
    String category,
    String site,
    String stage,
    SupplierState state,
    LocalDate since,
    LocalDate dueOn,
    boolean overdue,
    List<String> handledBy,
    List<String> takes,
    List<Step> nextSteps,
    List<Step> path,
    List<Stay> log,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * A step to another stage.
   *
   * @param stage the code of the stage
   * @param missing the codes of the evidence and the approvals that are missing, in the order of
   *     the manifest; empty if there is nothing
   * @param afterMonths how many months the supplier must have been in the stage before; 0 if it
   *     need not
   * @param from the day from which it is possible by these months; null if there are none, or if it
   *     is not known when they begin
   * @param possible true if nothing is missing and the months are over
   * @param due true if rules say that it should be taken
   */
  @Term(zh = "步骤", en = "step")
  public record Step(
      String stage,
      List<String> missing,
      int afterMonths,
      LocalDate from,
      boolean possible,
      boolean due) {

    public Step {
      missing = UnusableValueException.all(missing, "missing");
    }
  }

  /**
   * A stay in a stage.
   *
   * @param from the day on which the supplier came there; null for the beginning
   * @param rules the rules by which it came there without being moved; empty if it was moved
   */
  @Term(zh = "停留", en = "stay")
  public record Stay(String stage, LocalDate from, List<String> rules) {

    public Stay {
      rules = UnusableValueException.all(rules, "rules");
    }
  }

  public QualificationDecision {
    handledBy = UnusableValueException.all(handledBy, "handledBy");
    takes = UnusableValueException.all(takes, "takes");
    nextSteps = UnusableValueException.all(nextSteps, "nextSteps");
    path = UnusableValueException.all(path, "path");
    log = UnusableValueException.all(log, "log");
    reasons = Reasons.copyOf(reasons);
  }
}
