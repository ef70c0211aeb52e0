package org.crmrules.bench.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.EventType;
import org.crmrules.complaint.ReactionSchedule;

/** Who is told when of a complaint whose clock stops in pauses. */
final class ReactionKind {

  private static final Comparator<Said> EARLIEST_FIRST =
      Comparator.comparingLong(Said::at).thenComparing(Said::recipient);

  static final Kind<ComplaintCase> KIND =
      new Kind<>(
          "reactions",
          () -> ClockKind.questions(2),
          Kind.ways(ReactionKind::ours, ReactionKind::byHand));

  private ReactionKind() {}

  /** What is compared, each reaction; reasons are told by us alone. */
  record Said(String recipient, long at) {}

  private static Way<ComplaintCase, ?> ours() {
    ComplaintService complaints = Packs.made().complaints();
    return new Way<>(
        asked -> complaints.reactions(asked, Draw.AS_OF),
        (ReactionSchedule d) ->
            d.reactions().stream()
                .map(one -> new Said(one.recipient(), seconds(one.at().toInstant())))
                .sorted(EARLIEST_FIRST)
                .toList());
  }

  /** The last millisecond in time and the moment behind it are one second. */
  private static long seconds(Instant at) {
    return at.minusMillis(1).plusMillis(1).getEpochSecond();
  }

  private static Way<ComplaintCase, ?> byHand() {
    WorkedHours worked = new WorkedHours(ClockKind.calendar());
    return new Way<>(asked -> byHand(asked, worked), said -> said);
  }

  private static List<Said> byHand(ComplaintCase asked, WorkedHours worked) {
    Instant from = null;
    List<Instant> pauses = new ArrayList<>(4);
    for (CaseEvent event : asked.events()) {
      if (event.type() == EventType.SIGNED_OFF) {
        return List.of();
      } else if (event.type() == EventType.ACCEPTED) {
        from = event.at();
      } else {
        pauses.add(event.at());
      }
    }
    if (pauses.size() % 2 == 1) {
      pauses.add(Draw.AS_OF);
    }
    long due = worked.reached(from, pauses, 40);
    LocalDate on = Instant.ofEpochSecond(due).atZone(Draw.ZONE).toLocalDate();
    List<Said> told = new ArrayList<>(3);
    told.add(new Said("OWNER", worked.reached(from, pauses, 32)));
    told.add(new Said("SUPERIOR", due));
    told.add(new Said("HEAD", on.plusDays(3).atStartOfDay(Draw.ZONE).toEpochSecond()));
    told.sort(EARLIEST_FIRST);
    return told;
  }
}
