package org.crmrules.grading;

import java.math.BigDecimal;
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
 * What became of a grade when it was looked at again, and why (G-11, G-12, G-26). Nothing is done:
 * the host keeps {@code after}, and gives it to the next review. Days are those of the zone of the
 * pack.
 *
 * @param customerId the customer
 * @param result what came of it
 * @param before the grade that the customer had; null if it was never graded
 * @param after the grade that it has from now on; null if it has none. Where nothing was reviewed,
 *     or the change is not decided yet, {@code before}
 * @param found what the rules find now, however far a review may go
 * @param score what that was found by, 0 to 100; null if the pack computes none, or if what it
 *     needs is unknown
 * @param proposed the level that the review comes to, before those agree who have to; null if there
 *     is none
 * @param due why there is a review now: what the pack declares; empty if only its day has come
 * @param wasDueOn the day on which the review was to be, by its period or the end of an override;
 *     null if neither says one
 * @param limited true if the level would be another one, had it not been for the steps that a
 *     review may move
 * @param anyStep why it may move any number of levels, as the pack declares it; empty if nothing
 *     says so
 * @param proposedBy who proposes a change, as the pack declares it; null if it does not say
 * @param awaiting who has yet to agree to the level, as the pack declares them
 * @param refusedBy who does not agree to it, as the pack declares them
 * @param labels what else is said of the review, in the order the pack declares it
 * @param nextOn the day of the next review: the as-of date where this one is not finished; null if
 *     the pack says no period
 */
public record ReviewDecision(
    String customerId,
    Result result,
    RecordedGrade before,
    RecordedGrade after,
    GradeOutcome found,
    BigDecimal score,
    String proposed,
    List<String> due,
    LocalDate wasDueOn,
    boolean limited,
    List<String> anyStep,
    String proposedBy,
    List<String> awaiting,
    List<String> refusedBy,
    List<String> labels,
    LocalDate nextOn,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ReviewDecision {
    due = UnusableValueException.all(due, "due");
    anyStep = UnusableValueException.all(anyStep, "anyStep");
    awaiting = UnusableValueException.all(awaiting, "awaiting");
    refusedBy = UnusableValueException.all(refusedBy, "refusedBy");
    labels = UnusableValueException.all(labels, "labels");
    reasons = Reasons.copyOf(reasons);
  }

  /** What can come of a review. */
  public enum Result {
    /** The customer had no grade and has one now. */
    @Term(zh = "首次评级", en = "first grade")
    FIRST,
    /** The level stays, and was reviewed. */
    @Term(zh = "维持", en = "kept")
    KEPT,
    /** The level is another one from now on. */
    @Term(zh = "变更", en = "changed")
    CHANGED,
    /** The level should be another one, and stays until those agree who have to. */
    @Term(zh = "建议变更，待决定", en = "proposed, to be decided")
    PROPOSED,
    /** The level should be another one, and somebody who has to agree does not. */
    @Term(zh = "建议变更，未获同意", en = "proposed and refused")
    REFUSED,
    /** It is not time for a review, and nothing calls for one. */
    @Term(zh = "未到期", en = "not due")
    NOT_DUE,
    /** The review is due, and data is missing; the level stays. */
    @Term(zh = "资料不全，未能评级", en = "not graded for lack of data")
    NOT_GRADED
  }
}
