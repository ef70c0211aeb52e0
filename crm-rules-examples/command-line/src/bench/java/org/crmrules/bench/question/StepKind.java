package org.crmrules.bench.question;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.EventType;
import org.crmrules.complaint.StepDecision;
import org.crmrules.complaint.StepEvidence;

/** Whether a step of a complaint may be closed, by the pack complaint-manufacturing. */
final class StepKind {

  static final Kind<Asked> KIND =
      new Kind<>(
          "close-step",
          StepKind::questions,
          Kind.ways(StepKind::ours, () -> new Way<>(StepKind::byHand, said -> said)));

  private static final List<String> STEPS =
      List.of("REGISTER", "QUALITY", "PRODUCTION", "MANAGER_OFFICE", "R_AND_D", "GM_CHECK");
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "REGISTER", List.of("CASE_NUMBER", "TRACKING_ENTRY"),
          "QUALITY", List.of("CAUSE", "RESPONSIBLE_DEPARTMENT", "RESPONSIBLE_PROPOSAL"),
          "PRODUCTION", List.of("GM_INSTRUCTION"),
          "MANAGER_OFFICE", List.of("MANAGER_INSTRUCTION"),
          "R_AND_D", List.of("R_AND_D_OPINION"),
          "GM_CHECK", List.of("HANDLING_DRAFT", "RESPONSIBILITY"));
  private static final Map<String, List<String>> NEEDED_OF_QUALITY =
      Map.of(
          "PRODUCTION",
          List.of(
              "GM_INSTRUCTION",
              "PRODUCTION_UNIT",
              "MACHINE_SHIFT",
              "OPERATOR",
              "PRODUCTION_DATE",
              "COUNTERMEASURE"),
          "GM_CHECK",
          List.of(
              "COUNTERMEASURE_CHECK",
              "INSPECTION",
              "HANDLING_DRAFT",
              "RESPONSIBILITY",
              "IMPROVEMENT_PLAN",
              "LOSS_BY_DEPARTMENT",
              "SANCTION_PROPOSAL",
              "SUPERIOR_APPROVAL"));

  private StepKind() {}

  record Asked(ComplaintCase complaint, StepEvidence evidence) {}

  /** What is compared; reasons are told by us alone. */
  record Said(List<String> missing, List<String> skipped) {}

  private static List<Asked> questions() {
    Draw draw = new Draw(19);
    List<Complaint> complaints = RouteKind.questions();
    return Draw.each(
        i -> {
          Complaint complaint = complaints.get(i).toBuilder().claim(BigDecimal.TEN).build();
          Instant at = Draw.AS_OF.minusSeconds(3_600L * 200);
          List<CaseEvent> events = new ArrayList<>();
          events.add(CaseEvent.accepted(at));
          int open = draw.below(STEPS.size());
          for (int s = 0; s <= open; s++) {
            String step = STEPS.get(s);
            if (s < open && draw.in(15) || step.equals("R_AND_D") && !isResearched(complaint)) {
              continue;
            }
            at = at.plusSeconds(3_600L * (1 + draw.below(20)));
            events.add(CaseEvent.stepEntered(at, step));
            if (s < open) {
              at = at.plusSeconds(3_600L);
              events.add(CaseEvent.stepLeft(at, step));
            }
          }
          CaseEvent last = events.get(events.size() - 1);
          if (last.type() != EventType.STEP_ENTERED) {
            events.add(CaseEvent.stepEntered(at.plusSeconds(60), "GM_CHECK"));
          }
          String step = events.get(events.size() - 1).code();
          List<String> present = new ArrayList<>();
          for (String one : needed(complaint, step)) {
            if (draw.in(80)) {
              present.add(one);
            }
          }
          return new Asked(
              ComplaintCase.of(complaint, events), StepEvidence.of(step).present(present).build());
        });
  }

  private static Way<Asked, ?> ours() {
    ComplaintService complaints = Packs.shipped(RouteKind.PACK).complaints(RouteKind.PACK);
    return new Way<>(
        asked -> complaints.closeStep(asked.complaint(), asked.evidence(), Draw.AS_OF),
        (StepDecision d) -> new Said(d.missing(), d.skipped()));
  }

  private static Said byHand(Asked asked) {
    Complaint complaint = asked.complaint().complaint();
    String step = asked.evidence().step();
    List<String> present = asked.evidence().present();
    List<String> missing = new ArrayList<>(2);
    for (String one : needed(complaint, step)) {
      if (!present.contains(one)) {
        missing.add(one);
      }
    }
    List<String> skipped = new ArrayList<>(2);
    for (String before : STEPS) {
      if (before.equals(step)) {
        break;
      }
      if ((!before.equals("R_AND_D") || isResearched(complaint)) && !isLeft(before, asked)) {
        skipped.add(before);
      }
    }
    return new Said(missing, skipped);
  }

  private static boolean isLeft(String step, Asked asked) {
    for (CaseEvent event : asked.complaint().events()) {
      if (event.type() == EventType.STEP_LEFT && step.equals(event.code())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> needed(Complaint complaint, String step) {
    List<String> more = isQuality(complaint) ? NEEDED_OF_QUALITY.get(step) : null;
    return more == null ? NEEDED.get(step) : more;
  }

  private static boolean isQuality(Complaint complaint) {
    boolean human = complaint.causes().contains("HUMAN");
    return complaint.subject() == ComplaintSubject.QUALITY && !human
        || complaint.causes().size() > (human ? 1 : 0);
  }

  private static boolean isResearched(Complaint complaint) {
    return complaint.causes().contains("DESIGN")
        || complaint.causes().contains("MATERIAL")
        || complaint.causes().contains("NEW_PROCESS");
  }
}
