package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.DutyList;
import org.crmrules.complaint.DutyList.Duty;
import org.crmrules.complaint.DutyList.Right;
import org.crmrules.complaint.DutyVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.drools.time.KnownTime;
import org.crmrules.drools.time.LimitClock;
import org.crmrules.time.ClockReading;
import org.crmrules.time.Due;

/** What has to be done about one complaint besides its steps. */
final class CaseDuties {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(ClassVerdict.class, SeverityVerdict.class, DutyVerdict.class)
          .reading(ClassVerdict.class)
          .reading(SeverityVerdict.class);

  private final CaseLog log;
  private final Complaint facts;
  private final BusinessTime time;
  private final List<Duty> duties = new ArrayList<>();
  private final List<Right> rights = new ArrayList<>();

  private CaseDuties(RunningPack pack, CaseLog log, Complaint facts) {
    this.log = log;
    this.facts = facts;
    this.time = pack.checked().files().time();
  }

  /** Decides by one version, whatever is in force. */
  static DutyList decide(RunningPack pack, ComplaintCase complaint, Instant asOf) {
    CaseLog log = CheckedLog.of(pack, complaint, asOf);
    CaseDuties about = new CaseDuties(pack, log, log.facts(complaint));
    Told<Said> told = pack.ask(KIND, List.of(about.facts));
    Owed.of(told.value(), pack.manifest()).forEach(about::add);
    return new DutyList(
        about.facts.id(), about.duties, about.rights, told.reasons(), pack.policy(), asOf);
  }

  /** Who owes what by this version, in the order of the manifest. */
  static List<Owed> owed(RunningPack pack, Complaint facts) {
    return Owed.of(pack.ask(KIND, List.of(facts)).value(), pack.manifest());
  }

  private void add(Owed owed) {
    if (owed.promised()) {
      promised(owed);
      return;
    }
    Instant from = owed.begin() == null ? null : owed.begin().in(log);
    ClockReading reading =
        from == null ? null : LimitClock.plain(time, owed.limit(), from, log.now(), false);
    Due end = reading == null ? null : reading.due();
    boolean provisional = reading != null && reading.provisional();
    if (owed.right()) {
      rights.add(new Right(owed.duty(), owed.bearer(), end, provisional));
    } else {
      duties.add(new Duty(owed.duty(), owed.bearer(), end, provisional));
    }
  }

  private void promised(Owed owed) {
    LocalDate day = facts.promisedOn();
    KnownTime known = time.asKnownAt(log.now());
    duties.add(new Duty(owed.duty(), owed.bearer(), day == null ? null : known.due(day), false));
  }
}
