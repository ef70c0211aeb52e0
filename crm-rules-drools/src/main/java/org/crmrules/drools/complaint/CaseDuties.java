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
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.drools.time.KnownTime;
import org.crmrules.drools.time.LimitClock;
import org.crmrules.time.Due;

/** What has to be done about one complaint besides its steps. */
final class CaseDuties {

  private static final QuestionKind<List<Owed>> KIND =
      QuestionKind.of(ClassVerdict.class, SeverityVerdict.class, DutyVerdict.class)
          .reading(ClassVerdict.class)
          .reading(SeverityVerdict.class)
          .telling(Owed::of);

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
    Told<List<Owed>> told = owed(pack, about.facts);
    told.value().forEach(about::add);
    return new DutyList(
        about.facts.id(), about.duties, about.rights, told.reasons(), pack.policy(), asOf);
  }

  /** Who owes what by this version, in the order of the manifest. */
  static Told<List<Owed>> owed(RunningPack pack, Complaint facts) {
    return pack.ask(KIND, List.of(facts));
  }

  private void add(Owed owed) {
    if (owed.promised()) {
      promised(owed);
      return;
    }
    Instant from = owed.begin() == null ? null : owed.begin().in(log);
    LimitClock.End limit =
        from == null ? null : LimitClock.end(time, owed.limit(), from, log.now());
    Due end = limit == null ? null : limit.due();
    boolean provisional = limit != null && limit.provisional();
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
