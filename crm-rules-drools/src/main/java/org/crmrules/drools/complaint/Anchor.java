package org.crmrules.drools.complaint;

import java.time.Instant;
import org.crmrules.drools.conclude.Concluded;

/**
 * What a limit counts from.
 *
 * @param code the step or the event; null for the receipt and the sign-off
 */
public record Anchor(Kind kind, String code) {

  static final Anchor SIGN_OFF = new Anchor(Kind.SIGN_OFF, null);

  /** What happens to it. */
  public enum Kind {
    ENTERING,
    LEAVING,
    EVENT,
    RECEIPT,
    SIGN_OFF
  }

  /** What a rule says: the kind is its constant, the code its text before any number. */
  static Anchor of(Concluded said) {
    Kind kind = Kind.valueOf(said.constant());
    return kind == Kind.RECEIPT || kind == Kind.SIGN_OFF
        ? new Anchor(kind, null)
        : new Anchor(kind, said.lastText());
  }

  /**
   * When it happened: a step was entered for the first time, left for the last, an event occurred
   * for the first time. Null if it has not happened, or if the step is open again.
   */
  Instant in(CaseLog log) {
    return switch (kind) {
      case ENTERING -> log.enteredAt(code);
      case LEAVING -> log.leftAt(code);
      case EVENT -> log.occurred().get(code);
      case RECEIPT -> log.receivedAt();
      case SIGN_OFF -> log.signedOffAt();
    };
  }

  /** True for a step that the host has never entered: it may be one that it does not pass. */
  boolean isPassedBy(CaseLog log) {
    return (kind == Kind.ENTERING || kind == Kind.LEAVING) && log.enteredAt(code) == null;
  }

  @Override
  public String toString() {
    return code == null ? kind.name() : kind + " " + code;
  }
}
