package org.crmrules.drools.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.Statement;
import org.crmrules.complaint.StatementDecision;
import org.crmrules.complaint.StatementVerdict;
import org.crmrules.drools.complaint.route.ClassCollector;
import org.crmrules.drools.complaint.route.RouteCollector;
import org.crmrules.drools.complaint.route.Routing;
import org.crmrules.drools.complaint.route.SeverityCollector;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;

/** Whether something may be said to a customer. */
public final class Saying {

  private Saying() {}

  /** Decides by one version, whatever is in force. */
  public static StatementDecision decide(
      RunningPack pack, Complaint complaint, Statement statement, Instant asOf) {
    new FactCheck(pack, asOf).of("complaint", complaint).of("statement", statement).orThrow();
    pack.needsRules(StatementVerdict.class, "关于对客户表态的任何结论", "anything about statements");
    // Who may promise an amount is who would decide a complaint about it: one ladder, one place.
    Complaint promised = complaint.toBuilder().amount(atStake(complaint, statement)).build();
    RouteCollector route = new RouteCollector(pack.manifest());
    StatementCollector verdict = new StatementCollector();
    Answer answer =
        pack.ask(
            List.of(promised.asOf(asOf), statement),
            new ClassCollector(pack.manifest()),
            new SeverityCollector(),
            route,
            verdict);
    String decidedBy = Routing.decider(pack, route.decider(), complaint);
    List<String> roles = pack.manifest().declared("roles");
    // Where nobody has to decide, no role is too low.
    verdict.authority(
        decidedBy == null || roles.indexOf(statement.role()) >= roles.indexOf(decidedBy));
    return new StatementDecision(
        complaint.id(),
        verdict.violations(pack.manifest().declared("violations")),
        decidedBy,
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  /** The larger of what the complaint is about and what is promised; null if one is unknown. */
  private static BigDecimal atStake(Complaint complaint, Statement statement) {
    return complaint.amount() == null || statement.amount() == null
        ? null
        : complaint.amount().max(statement.amount());
  }
}
