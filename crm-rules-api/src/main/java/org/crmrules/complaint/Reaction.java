package org.crmrules.complaint;

import java.time.OffsetDateTime;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;
import org.crmrules.time.WithOffset;

/**
 * Somebody to be told about a complaint, at some time.
 *
 * @param key the same whenever the question is asked, and for this reaction only; a host keeps the
 *     keys of what it has done
 * @param cause why
 * @param step the step it is about; null if it is about the whole
 * @param recipient who is told
 * @param at from when on
 */
public record Reaction(
    String key, Cause cause, String step, String recipient, @WithOffset OffsetDateTime at) {

  /** Why somebody is told. */
  public enum Cause {
    /** A part of the limit is used up. */
    @Term(zh = "即将到期", en = "due soon")
    DUE_SOON,
    /** The limit has run out. */
    @Term(zh = "逾期", en = "overdue")
    OVERDUE,
    /** The limit ran out some days ago. */
    @Term(zh = "逾期已满若干天", en = "overdue by some days")
    OVERDUE_BY_DAYS,
    /** A step has been left. */
    @Term(zh = "环节完成", en = "a step was left")
    STEP_LEFT,
    /** The day on which the settlement is due has come. */
    @Term(zh = "执行到期", en = "the settlement is due")
    SETTLEMENT_DUE,
    /** The settlement is overdue. */
    @Term(zh = "执行逾期", en = "the settlement is overdue")
    SETTLEMENT_OVERDUE,
    /** It was received, but nobody accepted it. */
    @Term(zh = "仍未受理", en = "nobody accepted it")
    UNACCEPTED,
    /** The customer did not accept the conclusion, again. */
    @Term(zh = "客户不接受结论", en = "the customer did not accept the conclusion")
    REOPENED
  }

  public Reaction {
    UnusableValueException.given(key, "key");
    UnusableValueException.given(cause, "cause");
    UnusableValueException.given(recipient, "recipient");
    UnusableValueException.given(at, "at");
  }
}
