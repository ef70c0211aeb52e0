package org.crmrules.bench.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.RoutingDecision;
import org.kie.api.runtime.KieSession;

/** The way of a complaint, by the pack complaint-manufacturing. */
final class RouteKind {

  static final String PACK = "complaint-manufacturing";

  static final Kind<Complaint> KIND =
      new Kind<>(
          "route",
          RouteKind::questions,
          Kind.ways(
              RouteKind::ours,
              () -> new Way<>(RouteKind::byHand, said -> said),
              "drools",
              RouteKind::drools));

  private static final BigDecimal DEPUTY = BigDecimal.valueOf(10_000);
  private static final BigDecimal GENERAL = BigDecimal.valueOf(50_000);
  private static final List<String> CAUSES =
      List.of("DESIGN", "MATERIAL", "NEW_PROCESS", "PROCESS", "EQUIPMENT", "PACKAGING", "HUMAN");
  private static final List<String> SHEET = List.of("REGISTER", "IMPROVE");
  private static final List<String> FORM =
      List.of(
          "REGISTER",
          "QUALITY",
          "PRODUCTION",
          "MANAGER_OFFICE",
          "GM_CHECK",
          "NEGOTIATION",
          "COMBINED_OPINION",
          "DECISION");
  private static final List<String> WITH_RESEARCH =
      List.of(
          "REGISTER",
          "QUALITY",
          "PRODUCTION",
          "MANAGER_OFFICE",
          "R_AND_D",
          "GM_CHECK",
          "NEGOTIATION",
          "COMBINED_OPINION",
          "DECISION");

  private RouteKind() {}

  /** What is compared; reasons are told by us alone. */
  record Said(
      String form, String category, List<String> handlers, List<String> path, String decidedBy) {}

  static List<Complaint> questions() {
    Draw draw = new Draw(15);
    return Draw.each(i -> complaint(i, draw));
  }

  private static Complaint complaint(int i, Draw draw) {
    List<String> causes = new ArrayList<>();
    for (int c = draw.below(3); c > 0; c--) {
      String cause = draw.of(CAUSES);
      if (!causes.contains(cause) && (causes.isEmpty() || !cause.equals("HUMAN"))) {
        causes.add(cause);
      }
    }
    boolean none = draw.in(25);
    return Complaint.of("K-" + i, draw.in(70) ? ComplaintSubject.QUALITY : ComplaintSubject.OTHER)
        .amount(draw.maybe(90, BigDecimal.valueOf(draw.upTo(5.3))))
        .loss(none ? BigDecimal.ZERO : draw.maybe(95, BigDecimal.valueOf(draw.below(20_000))))
        .claim(none ? BigDecimal.ZERO : draw.maybe(95, BigDecimal.valueOf(draw.below(20_000))))
        .causes(causes)
        .responsibleDepartment(draw.maybe(60, "DEP-" + draw.below(20)))
        .shipToCountry(draw.of(List.of("CN", "CN", "CN", "DE", "US")))
        .build();
  }

  private static Way<Complaint, ?> ours() {
    ComplaintService complaints = Packs.shipped(PACK).complaints(PACK);
    return new Way<>(
        complaint -> complaints.route(complaint, Draw.AS_OF),
        (RoutingDecision d) ->
            new Said(d.form(), d.complaintClass(), d.handlers(), d.path(), d.decidedBy()));
  }

  private static Said byHand(Complaint c) {
    boolean human = c.causes().contains("HUMAN");
    boolean quality = c.subject() == ComplaintSubject.QUALITY && !human;
    for (String cause : c.causes()) {
      quality |= !cause.equals("HUMAN");
    }
    String category = quality ? "QUALITY" : "NON_QUALITY";
    String department = c.responsibleDepartment();
    List<String> department1 = List.of(department == null ? "GM_OFFICE" : department);
    if (isZero(c.loss()) && isZero(c.claim())) {
      return new Said("ABNORMALITY_SHEET", category, department1, SHEET, null);
    }
    boolean research =
        c.causes().contains("DESIGN")
            || c.causes().contains("MATERIAL")
            || c.causes().contains("NEW_PROCESS");
    return new Said(
        "COMPLAINT_FORM",
        category,
        quality ? List.of("QUALITY_MANAGEMENT", "MANUFACTURING") : department1,
        research ? WITH_RESEARCH : FORM,
        decider(c.amount()));
  }

  private static boolean isZero(BigDecimal amount) {
    return amount != null && amount.signum() == 0;
  }

  private static String decider(BigDecimal amount) {
    if (amount == null || amount.compareTo(GENERAL) > 0) {
      return "GENERAL_MANAGER";
    }
    return amount.compareTo(DEPUTY) > 0 ? "DEPUTY_GENERAL_MANAGER" : "SALES_MANAGER";
  }

  private static Way<Complaint, ?> drools() {
    Sessions sessions = Sessions.of("route");
    return new Way<>(
        complaint -> {
          Findings found = new Findings();
          KieSession session = sessions.begin(found);
          try {
            session.insert(complaint);
            session.fireAllRules();
          } finally {
            session.dispose();
          }
          return found;
        },
        RouteKind::said);
  }

  private static Said said(Findings found) {
    List<String> path = new ArrayList<>(WITH_RESEARCH);
    path.add(1, "IMPROVE");
    path.retainAll(found.of("path"));
    Integer decider = found.number("decider");
    return new Said(
        found.of("form").get(0),
        found.of("class").contains("QUALITY") ? "QUALITY" : "NON_QUALITY",
        found.of("handlers"),
        path,
        decider == null
            ? null
            : List.of("SALES_MANAGER", "DEPUTY_GENERAL_MANAGER", "GENERAL_MANAGER").get(decider));
  }
}
