package org.crmrules.drools.scenario;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.NumberDecision;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.runtime.RunningPack;

/** What can be asked about complaints. */
final class ComplaintQuestions {

  static final List<Question> ALL =
      List.of(
          new Question(
              "route",
              Set.of("form", "class", "handlers", "path", "decidedBy"),
              ComplaintQuestions::route),
          new Question(
              "clock",
              Set.of("status", "limitDays", "due", "steps", "settlementDue"),
              ComplaintQuestions::clock),
          new Question("number", Set.of("number", "scope", "widened"), ComplaintQuestions::number));

  private ComplaintQuestions() {}

  private static Outcome route(RunningPack pack, Given given, Instant asOf) {
    RoutingDecision decision = DroolsComplaints.route(pack, given.one(Complaint.class), asOf);
    return new View()
        .with("form", decision.form())
        .with("class", decision.complaintClass())
        .with("handlers", decision.handlers())
        .with("path", decision.path())
        .with("decidedBy", decision.decidedBy())
        .of(decision);
  }

  private static Outcome clock(RunningPack pack, Given given, Instant asOf) {
    ComplaintClock decision = DroolsComplaints.clock(pack, given.one(Complaint.class), asOf);
    Map<String, Integer> steps = new LinkedHashMap<>();
    decision.steps().forEach(s -> steps.put(s.step(), s.days()));
    return new View()
        .with("status", decision.status())
        .with("limitDays", decision.limitDays())
        .with("due", day(decision.due()))
        .with("steps", steps)
        .with("settlementDue", day(decision.settlementDue()))
        .of(decision);
  }

  private static String day(OffsetDateTime moment) {
    return moment == null ? null : moment.toLocalDate().toString();
  }

  private static Outcome number(RunningPack pack, Given given, Instant asOf) {
    NumberDecision decision = DroolsComplaints.number(pack, given.one(NumberRequest.class), asOf);
    return new View()
        .with("number", decision.number())
        .with("scope", decision.scope())
        .with("widened", decision.widened())
        .of(decision);
  }
}
