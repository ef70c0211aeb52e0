package org.crmrules.examples.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.EventType;
import org.crmrules.pack.Term;

/**
 * One line of a log of what happened to complaints.
 *
 * @param complaint which one it happened to
 * @param type what happened
 * @param at when
 * @param code step, reason or complaint before; null if there is none
 * @param day the day whose version decides; null if the policy is not corrected
 */
public record LoggedEvent(
    @Term(zh = "投诉编号", en = "complaint id") String complaint,
    @Term(zh = "事件", en = "event") EventType type,
    @Term(zh = "时间", en = "time") Instant at,
    @Term(zh = "代码", en = "event code") String code,
    @Term(zh = "日期", en = "policy day") LocalDate day) {

  /** Begins a line. */
  public static Builder of(String complaint, EventType type, Instant at) {
    return new Builder(complaint, type, at);
  }

  /** A line for an event. */
  public static LoggedEvent line(String complaint, CaseEvent event) {
    return new LoggedEvent(complaint, event.type(), event.at(), event.code(), event.day());
  }

  /** The event. */
  public CaseEvent event() {
    return new CaseEvent(type, at, code, day);
  }

  /** Sets the components by name. Not thread-safe. */
  public static final class Builder {

    private final String complaint;
    private final EventType type;
    private final Instant at;
    private String code;
    private LocalDate day;

    private Builder(String complaint, EventType type, Instant at) {
      this.complaint = complaint;
      this.type = type;
      this.at = at;
    }

    /** See {@link LoggedEvent}. */
    public Builder code(String value) {
      code = value;
      return this;
    }

    /** See {@link LoggedEvent}. */
    public Builder day(LocalDate value) {
      day = value;
      return this;
    }

    /** The line. */
    public LoggedEvent build() {
      return new LoggedEvent(complaint, type, at, code, day);
    }
  }
}
