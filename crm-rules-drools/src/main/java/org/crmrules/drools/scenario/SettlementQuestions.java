package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.complaint.DroolsSettlement;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnDecision.Blocked;
import org.crmrules.settlement.ReturnDecision.Posted;
import org.crmrules.settlement.ReturnedGoods;

/** What can be asked about what happens after a complaint is decided. */
final class SettlementQuestions {

  static final List<Question> ALL =
      List.of(
          new Question(
              "returned",
              Set.of("posted", "amount", "blocked", "ask", "reviews"),
              SettlementQuestions::returned));

  private SettlementQuestions() {}

  private static Outcome returned(RunningPack pack, Given given, Instant asOf) {
    ReturnDecision decision =
        DroolsSettlement.returned(
            pack, given.one(Complaint.class), given.one(ReturnedGoods.class), asOf);
    View view = new View().with("reviews", decision.reviews());
    if (decision.outcome() instanceof Posted posted) {
      view.with("posted", posted.quantity()).with("amount", posted.amount());
    }
    if (decision.outcome() instanceof Blocked blocked) {
      view.with("posted", null).with("blocked", blocked.causes()).with("ask", blocked.ask());
    }
    return view.of(decision);
  }
}
