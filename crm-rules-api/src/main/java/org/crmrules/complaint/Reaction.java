package org.crmrules.complaint;

import java.time.OffsetDateTime;
import org.crmrules.UnusableValueException;
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
    DUE_SOON,
    /** The limit has run out. */
    OVERDUE,
    /** The limit ran out some days ago. */
    OVERDUE_BY_DAYS,
    /** A step has been left. */
    STEP_LEFT,
    /** The day on which the settlement is due has come. */
    SETTLEMENT_DUE,
    /** The settlement is overdue. */
    SETTLEMENT_OVERDUE,
    /** It was received, but nobody accepted it. */
    UNACCEPTED,
    /** The customer did not accept the conclusion, again. */
    REOPENED
  }

  public Reaction {
    UnusableValueException.given(key, "key");
    UnusableValueException.given(cause, "cause");
    UnusableValueException.given(recipient, "recipient");
    UnusableValueException.given(at, "at");
  }
}
