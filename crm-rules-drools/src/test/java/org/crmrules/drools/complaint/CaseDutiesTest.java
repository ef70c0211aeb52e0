package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmrules.complaint.CaseEvent.accepted;
import static org.crmrules.complaint.CaseEvent.occurred;
import static org.crmrules.complaint.CaseEvent.paused;
import static org.crmrules.complaint.CaseEvent.signedOff;
import static org.crmrules.complaint.CaseEvent.stepEntered;
import static org.crmrules.complaint.CaseEvent.stepLeft;
import static org.crmrules.drools.Dues.by;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.DutyList;
import org.crmrules.complaint.DutyList.Duty;
import org.crmrules.complaint.DutyList.Right;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.drools.RealPacks;
import org.junit.jupiter.api.Test;

class CaseDutiesTest {

  private static final ComplaintService COMPLAINTS =
      new DroolsComplaints(RealPacks.versions(RealPacks.shipped("complaint-manufacturing")));

  private static Instant at(String beijingTime) {
    return OffsetDateTime.parse(beijingTime + "+08:00").toInstant();
  }

  private static DutyList duties(String now, List<String> circumstances, CaseEvent... events) {
    Complaint complaint =
        Complaint.of("K1", ComplaintSubject.QUALITY).circumstances(circumstances).build();
    return COMPLAINTS.duties(ComplaintCase.of(complaint, List.of(events)), at(now));
  }

  private static String due(DutyList list, String duty) {
    return list.duties().stream()
        .filter(d -> d.duty().equals(duty))
        .map(d -> String.valueOf(d.due()))
        .findFirst()
        .orElse("not owed");
  }

  @Test
  void aMemoStopsNoClockAndAPauseDoesNotPutTheReportOff() {
    CaseEvent[] events = {
      accepted(at("2026-03-02T09:00:00")),
      stepEntered(at("2026-03-02T10:00:00"), "QUALITY"),
      stepLeft(at("2026-03-03T10:00:00"), "QUALITY"),
      paused(at("2026-03-03T11:00:00"), "AWAITING_CUSTOMER")
    };
    DutyList list = duties("2026-03-10T00:00:00", List.of("DEPARTMENT_DISAGREES"), events);

    // The third day after 3 March, whatever the customer does.
    assertThat(due(list, "REPORT_TO_GM")).isEqualTo("2026-03-06");
    assertThat(list.rights())
        .containsExactly(new Right("SPECIAL_MEMO", "DISAGREEING_DEPARTMENT", null, false));
    assertThat(list.overdue(Set.of())).extracting(Duty::duty).containsExactly("REPORT_TO_GM");
    assertThat(list.overdue(Set.of("REPORT_TO_GM"))).isEmpty();
  }

  @Test
  void anInvestigationThatIsTakenUpAgainHasNothingToReportYet() {
    DutyList list =
        duties(
            "2026-03-10T00:00:00",
            List.of(),
            accepted(at("2026-03-02T09:00:00")),
            stepEntered(at("2026-03-02T10:00:00"), "QUALITY"),
            stepLeft(at("2026-03-03T10:00:00"), "QUALITY"),
            stepEntered(at("2026-03-04T10:00:00"), "QUALITY"));

    assertThat(due(list, "REPORT_TO_GM")).isEqualTo("null");
  }

  @Test
  void workingHoursOfADutyPassOverTheWeekend() {
    DutyList list =
        duties(
            "2026-03-09T00:00:00",
            List.of(),
            accepted(at("2026-03-02T09:00:00")),
            signedOff(at("2026-03-06T16:30:00")));

    // One hour is left on Friday, three begin at half past eight on Monday.
    assertThat(due(list, "PASS_ON_RESULT")).isEqualTo("2026-03-09T11:30+08:00");
    assertThat(due(list, "SUPPLIER_NONCONFORMITY")).isEqualTo("not owed");
  }

  /** Every beginning and every unit, in {@code complaint-walk}; 6 March 2026 is a Friday. */
  @Test
  void aDutyCountsFromWhatItsRuleNamesAndARightIsNeverOverdue() {
    ComplaintCase about =
        ComplaintCase.of(
            Complaint.of("K1", ComplaintSubject.QUALITY).build(),
            List.of(
                accepted(at("2026-03-06T09:00:00")),
                stepEntered(at("2026-03-06T16:30:00"), "TAKE"),
                stepLeft(at("2026-03-07T10:00:00"), "TAKE"),
                stepEntered(at("2026-03-07T10:00:00"), "LOOK"),
                stepLeft(at("2026-03-09T10:00:00"), "LOOK"),
                stepEntered(at("2026-03-10T10:00:00"), "TAKE"),
                occurred(at("2026-03-13T17:00:00"), "DELIVERED"),
                occurred(at("2026-03-20T17:00:00"), "DELIVERED")));
    DutyList list =
        CaseDuties.decide(RealPacks.odd("complaint-walk"), about, at("2026-06-01T00:00:00"));

    assertThat(due(list, "REPORT")).isEqualTo("2026-03-12");
    assertThat(due(list, "FILE")).isEqualTo("2026-03-11");
    assertThat(due(list, "TELL")).isEqualTo("2026-03-09T16:00+08:00");
    assertThat(due(list, "CHECK")).isEqualTo("2026-03-07");
    assertThat(due(list, "SEND")).isEqualTo("2026-03-10");
    assertThat(due(list, "NOTE")).isEqualTo("2026-03-09T11:30+08:00");
    assertThat(due(list, "SIGN")).isEqualTo("2026-03-14");
    assertThat(due(list, "CALL")).isEqualTo("2026-03-17");
    assertThat(due(list, "WARN")).isEqualTo("2026-03-16T11:00+08:00");
    assertThat(due(list, "THANK")).isEqualTo("null");
    assertThat(due(list, "MEMO")).isEqualTo("not owed");
    assertThat(list.rights()).containsExactly(new Right("MEMO", "OFFICE", by("2026-03-12"), false));
    assertThat(list.overdue(Set.of())).extracting(Duty::duty).hasSize(9).doesNotContain("MEMO");
  }

  @Test
  void eventsThatDoNotFitAreRefusedHereToo() {
    assertThatThrownBy(
            () -> duties("2026-03-09T00:00:00", List.of(), signedOff(at("2026-03-06T16:30:00"))))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("The event 0");
  }
}
