package org.crmrules.drools.complaint;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.EventType;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;

/** Holds what is said to have happened to a complaint against itself, before any rule runs. */
final class CheckedLog {

  private static final int MOST_PARENTS = 100;

  private CheckedLog() {}

  /**
   * What happened until the instant, if it can have happened.
   *
   * @throws org.crmrules.complaint.InvalidEventException at the first event that does not fit
   * @throws org.crmrules.InvalidFactException if the facts are not valid, or contradict the events
   */
  static CaseLog of(RunningPack pack, ComplaintCase complaint, Instant asOf) {
    check(pack, complaint == null ? null : complaint.complaint(), asOf);
    refuseEndlessParents(pack, complaint, asOf);
    new EventCheck(complaint, pack.manifest()).check();
    List<CaseEvent> events = complaint.events();
    Complaint facts = complaint.complaint();
    if (facts.acceptedAt() != null || facts.signedOffAt() != null || facts.settledAt() != null) {
      contradictions(new FactCheck(pack, asOf), facts, events).orThrow();
    }
    return CaseLog.until(asOf, events);
  }

  private static FactCheck contradictions(
      FactCheck check, Complaint facts, List<CaseEvent> events) {
    same(check, "complaint.acceptedAt", facts.acceptedAt(), events, EventType.ACCEPTED);
    same(check, "complaint.signedOffAt", facts.signedOffAt(), events, EventType.SIGNED_OFF);
    same(check, "complaint.settledAt", facts.settledAt(), events, EventType.SETTLED);
    return check;
  }

  /** Each is looked at from the one behind it, which takes the stack. */
  private static void refuseEndlessParents(
      RunningPack pack, ComplaintCase complaint, Instant asOf) {
    int parents = 0;
    for (ComplaintCase at = complaint.parent(); at != null && parents <= MOST_PARENTS; ) {
      parents++;
      at = at.parent();
    }
    if (parents > MOST_PARENTS) {
      new FactCheck(pack, asOf)
          .violation(
              "parent",
              complaint.parent().complaint().id(),
              "至多承接 %s 件投诉。也许它承接了自己。",
              "must have at most %s complaints before it. Maybe it follows itself.",
              Integer.toString(MOST_PARENTS))
          .orThrow();
    }
  }

  /** What is said is held against the one event of a type that there can be. */
  private static void same(
      FactCheck check, String path, Instant said, List<CaseEvent> events, EventType type) {
    if (said == null) {
      return;
    }
    Instant happened = null;
    for (int i = 0; i < events.size(); i++) {
      happened = events.get(i).type() == type ? events.get(i).at() : happened;
    }
    if (!said.equals(happened)) {
      check.violation(
          path,
          said,
          "必须与事件所述(%s)一致。也许可以不写。",
          "must be what the events say (%s). Maybe leave it out.",
          happened);
    }
  }

  /** Refuses facts that are not valid, and instants that no clock knows. */
  static void check(RunningPack pack, Complaint complaint, Instant asOf) {
    FactCheck check = new FactCheck(pack, asOf).of("complaint", complaint);
    if (!EventCheck.inRange(asOf)) {
      check.violation("asOf", asOf, "必须在 1970 年到 2199 年之间", "must be in the years 1970 to 2199");
    }
    check.orThrow();
  }
}
