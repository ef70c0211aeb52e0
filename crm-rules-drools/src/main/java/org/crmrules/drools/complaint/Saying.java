package org.crmrules.drools.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.complaint.Statement;
import org.crmrules.complaint.StatementDecision;
import org.crmrules.complaint.StatementVerdict;
import org.crmrules.drools.complaint.route.Route;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;

/** Whether something may be said to a customer. */
final class Saying {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(
              ClassVerdict.class, SeverityVerdict.class, RouteVerdict.class, StatementVerdict.class)
          .reading(ClassVerdict.class)
          .reading(SeverityVerdict.class)
          .reading(RouteVerdict.class, "decider", "decidedByNobody");

  private Saying() {}

  /** Decides by one version, whatever is in force. */
  static StatementDecision decide(
      RunningPack pack, Complaint complaint, Statement statement, Instant asOf) {
    new FactCheck(pack, asOf).of("complaint", complaint).of("statement", statement).orThrow();
    pack.needsRules(StatementVerdict.class, "关于对客户表态的任何结论", "anything about statements");
    // Who may promise an amount is who would decide a complaint about it: one ladder, one place.
    Complaint promised = complaint.toBuilder().amount(atStake(complaint, statement)).build();
    Told<Said> told = pack.ask(KIND, List.of(promised.asOf(asOf), statement));
    String decidedBy = Route.decider(pack, told.value().of(RouteVerdict.class), complaint.id());
    List<String> roles = pack.manifest().declared("roles");
    // Where nobody has to decide, no role is too low.
    boolean beyond =
        decidedBy != null && roles.indexOf(statement.role()) < roles.indexOf(decidedBy);
    Outcomes said = told.value().of(StatementVerdict.class);
    List<String> forbidden = said.texts("forbid");
    List<String> beyondAuthority = beyond ? said.texts("forbidBeyondAuthority") : List.of();
    return new StatementDecision(
        complaint.id(),
        pack.manifest().declared("violations").stream()
            .filter(v -> forbidden.contains(v) || beyondAuthority.contains(v))
            .toList(),
        decidedBy,
        (beyond ? told : told.passOver(StatementVerdict.class, "forbidBeyondAuthority")).reasons(),
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
