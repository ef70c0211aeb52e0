package org.crmrules.bench.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.DutyList;

/** What has to be done of a complaint, and until when. */
final class DutyKind {

  static final Kind<ComplaintCase> KIND =
      new Kind<>("duties", DutyKind::questions, Kind.ways(DutyKind::ours, DutyKind::byHand));

  private DutyKind() {}

  /**
   * What is compared, each duty; reasons are told by us alone.
   *
   * @param due the last second in time; null if there is no limit, or none yet
   */
  record Said(String duty, Long due) {}

  private static List<ComplaintCase> questions() {
    Draw draw = new Draw(18);
    return Draw.each(
        i -> {
          Instant at = Draw.AS_OF.minusSeconds(60L * (2_000 + draw.below(30_000)));
          List<CaseEvent> events = new ArrayList<>();
          events.add(CaseEvent.received(at));
          at = at.plusSeconds(60L * (1 + draw.below(600)));
          events.add(CaseEvent.accepted(at));
          events.add(CaseEvent.stepEntered(at, "HANDLE"));
          at = at.plusSeconds(60L * (1 + draw.below(15_000)));
          if (at.isBefore(Draw.AS_OF)) {
            events.add(CaseEvent.stepLeft(at, "HANDLE"));
            at = at.plusSeconds(60L * draw.below(1_000));
            if (at.isBefore(Draw.AS_OF)) {
              events.add(CaseEvent.signedOff(at));
            }
          }
          return ComplaintCase.of(Complaint.of("K-" + i, ComplaintSubject.QUALITY).build(), events);
        });
  }

  private static Way<ComplaintCase, ?> ours() {
    ComplaintService complaints = Packs.made().complaints();
    return new Way<>(
        asked -> complaints.duties(asked, Draw.AS_OF),
        (DutyList d) ->
            d.duties().stream()
                .map(
                    one ->
                        new Said(
                            one.duty(),
                            one.due() == null
                                ? null
                                : one.due().before().toInstant().minusMillis(1).getEpochSecond()))
                .toList());
  }

  private static Way<ComplaintCase, ?> byHand() {
    WorkedHours worked = new WorkedHours(ClockKind.calendar());
    return new Way<>(asked -> byHand(asked, worked), said -> said);
  }

  private static List<Said> byHand(ComplaintCase asked, WorkedHours worked) {
    Instant received = null;
    Instant left = null;
    Instant signedOff = null;
    for (CaseEvent event : asked.events()) {
      switch (event.type()) {
        case RECEIVED -> received = event.at();
        case STEP_LEFT -> left = event.at();
        case SIGNED_OFF -> signedOff = event.at();
        default -> {
          // Nothing counts from it.
        }
      }
    }
    return List.of(
        new Said("FILL_IN", worked.reached(received, List.of(), 4)),
        new Said("TELL", signedOff == null ? null : worked.reached(signedOff, List.of(), 3)),
        new Said("REPORT", left == null ? null : afterDays(left, 5)),
        new Said("FILE", null));
  }

  /** The last second of so many days, of which the first is the one behind. */
  private static Long afterDays(Instant from, int days) {
    LocalDate day = from.atZone(Draw.ZONE).toLocalDate();
    return day.plusDays(days + 1L).atStartOfDay(Draw.ZONE).toEpochSecond() - 1;
  }
}
