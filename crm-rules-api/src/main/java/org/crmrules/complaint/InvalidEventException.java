package org.crmrules.complaint;

import org.crmrules.Bilingual;
import org.crmrules.CrmRulesException;

/**
 * An event of a complaint does not fit those before it. Thrown before any rule runs; the events
 * before it are valid, and stay so.
 */
public final class InvalidEventException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  private static final Bilingual SENTENCE =
      new Bilingual("投诉 %3$s 的事件 %1$d(%2$s)%4$s", "The event %d (%s) of complaint %s %s");

  private final String complaintId;
  private final int index;
  private final transient CaseEvent event;
  private final Bilingual expected;

  /**
   * An event that is refused.
   *
   * @param index 0-based, in the events of the complaint
   * @param expected what it must be, in English beginning with "must"
   */
  public InvalidEventException(String complaintId, int index, CaseEvent event, Bilingual expected) {
    super(SENTENCE.with(index, event, complaintId, expected), null);
    this.complaintId = complaintId;
    this.index = index;
    this.event = event;
    this.expected = expected;
  }

  /** The complaint; of a chain, the one that the event belongs to. */
  public String complaintId() {
    return complaintId;
  }

  /** Which event is refused, 0-based; the events below it are valid. */
  public int index() {
    return index;
  }

  /** The event that is refused; null after serialization. */
  public CaseEvent event() {
    return event;
  }

  /** What it must be. */
  public Bilingual expected() {
    return expected;
  }
}
