package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.DutyList;
import org.crmrules.complaint.DutyList.Duty;
import org.crmrules.drools.complaint.DutyCollector.Owed;
import org.crmrules.drools.complaint.DutyCollector.Start;
import org.crmrules.drools.complaint.DutyCollector.Term;
import org.crmrules.drools.complaint.route.ClassCollector;
import org.crmrules.drools.complaint.route.SeverityCollector;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.drools.time.KnownTime;
import org.crmrules.drools.time.LimitClock;
import org.crmrules.drools.time.TimePolicy;
import org.crmrules.drools.time.Timeline;
import org.crmrules.time.ClockReading;
import org.crmrules.time.IntervalCause;

/** What has to be done about one complaint besides its steps. */
public final class CaseDuties {

  private final CaseLog log;
  private final Complaint facts;
  private final BusinessTime time;
  private final List<Duty> duties = new ArrayList<>();

  private CaseDuties(RunningPack pack, CaseLog log, Complaint facts) {
    this.log = log;
    this.facts = facts;
    this.time = pack.checked().files().time();
  }

  /** Decides by one version, whatever is in force. */
  public static DutyList decide(RunningPack pack, ComplaintCase complaint, Instant asOf) {
    CaseLog log = CheckedLog.of(pack, complaint, asOf);
    CaseDuties about = new CaseDuties(pack, log, log.facts(complaint));
    DutyCollector rules = new DutyCollector(pack.manifest(), about.time.calendar() != null);
    Answer answer =
        pack.ask(
            List.of(about.facts),
            new ClassCollector(pack.manifest()),
            new SeverityCollector(),
            rules);
    rules.forEach(about::add);
    return new DutyList(about.facts.id(), about.duties, answer.reasons(), pack.policy(), asOf);
  }

  private void add(Owed owed, Term term) {
    if (term.start() == Start.PROMISED_DAY) {
      promised(owed);
      return;
    }
    Instant from = start(term);
    if (from == null) {
      duties.add(new Duty(owed.duty(), owed.bearer(), null, false));
      return;
    }
    Timeline line =
        new Timeline.Builder(from).to(log.now(), IntervalCause.COUNTED, null).build(false, false);
    // No clause counts the day on which a duty begins, or moves its end.
    ClockReading reading =
        new LimitClock(time, new TimePolicy(false, false, null)).read(term.limit(), line, null);
    duties.add(new Duty(owed.duty(), owed.bearer(), reading.due(), reading.provisional()));
  }

  /** Null if there is no limit, or what starts it has not happened. */
  private Instant start(Term term) {
    return switch (term.start()) {
      case STEP_LEFT -> log.leftAt(term.step());
      case SIGN_OFF -> log.signedOffAt();
      default -> null;
    };
  }

  private void promised(Owed owed) {
    LocalDate day = facts.promisedOn();
    KnownTime known = time.asKnownAt(log.now());
    duties.add(
        new Duty(
            owed.duty(),
            owed.bearer(),
            day == null ? null : known.at(known.startOf(day.plusDays(1)).minusNanos(1)),
            false));
  }
}
