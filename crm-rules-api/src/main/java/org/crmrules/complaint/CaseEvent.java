package org.crmrules.complaint;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;
import org.crmrules.validation.MayLieAhead;

/**
 * One event in the life of a complaint. Thread-safe: immutable.
 *
 * @param type what happened
 * @param at when
 * @param code the step that was entered or left, the reason of a pause, what occurred, or the
 *     complaint that a reopened one follows; null for other events
 * @param day for a corrected policy, the day whose version decides; null for other events
 */
@Term(zh = "投诉经过", en = "case event")
public record CaseEvent(
    @Term(zh = "事件", en = "what happened") @NotNull EventType type,
    @Term(zh = "时刻", en = "when") @MayLieAhead @NotNull Instant at,
    @Term(
            zh = "环节、暂停原因、发生的事或原投诉",
            en = "step, reason of a pause, what occurred, or earlier complaint")
        String code,
    @Term(zh = "以该日的版本为准", en = "day whose version decides") @MayLieAhead LocalDate day) {

  public CaseEvent {
    UnusableValueException.given(type, "type");
    UnusableValueException.given(at, "at");
  }

  /** The complaint came in. */
  public static CaseEvent received(Instant at) {
    return new CaseEvent(EventType.RECEIVED, at, null, null);
  }

  /** The complaint follows another one (C-30). */
  public static CaseEvent reopened(Instant at, String parentId) {
    return new CaseEvent(EventType.REOPENED, at, parentId, null);
  }

  /** The office accepted it. */
  public static CaseEvent accepted(Instant at) {
    return new CaseEvent(EventType.ACCEPTED, at, null, null);
  }

  /** A step began. */
  public static CaseEvent stepEntered(Instant at, String step) {
    return new CaseEvent(EventType.STEP_ENTERED, at, step, null);
  }

  /** A step ended. */
  public static CaseEvent stepLeft(Instant at, String step) {
    return new CaseEvent(EventType.STEP_LEFT, at, step, null);
  }

  /** Work rests. */
  public static CaseEvent paused(Instant at, String reason) {
    return new CaseEvent(EventType.PAUSED, at, reason, null);
  }

  /** Work goes on. */
  public static CaseEvent resumed(Instant at) {
    return new CaseEvent(EventType.RESUMED, at, null, null);
  }

  /** Something occurred that the pack names under {@code events}, for example a delivery. */
  public static CaseEvent occurred(Instant at, String code) {
    return new CaseEvent(EventType.OCCURRED, at, code, null);
  }

  /** From now on the version decides that is in force on this day. */
  public static CaseEvent policyCorrected(Instant at, LocalDate day) {
    return new CaseEvent(EventType.POLICY_CORRECTED, at, null, day);
  }

  /** It was signed off. */
  public static CaseEvent signedOff(Instant at) {
    return new CaseEvent(EventType.SIGNED_OFF, at, null, null);
  }

  /** The settlement was carried out. */
  public static CaseEvent settled(Instant at) {
    return new CaseEvent(EventType.SETTLED, at, null, null);
  }

  @Override
  public String toString() {
    String about = code == null ? "" : " " + code;
    return type + about + (day == null ? "" : " " + day) + " at " + at;
  }
}
