package org.crmrules.drools.complaint.settlement;

import java.time.Instant;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.complaint.route.ClassCollector;
import org.crmrules.drools.complaint.route.RouteCollector;
import org.crmrules.drools.complaint.route.Routing;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnDecision.Blocked;
import org.crmrules.settlement.ReturnDecision.Outcome;
import org.crmrules.settlement.ReturnDecision.Posted;
import org.crmrules.settlement.ReturnVerdict;
import org.crmrules.settlement.ReturnedGoods;

/** Compares what came back with what was approved (C-44…C-50). */
final class ReturnSettlement {

  private final RunningPack pack;
  private final Complaint complaint;
  private final ReturnedGoods goods;

  ReturnSettlement(RunningPack pack, Complaint complaint, ReturnedGoods goods) {
    this.pack = pack;
    this.complaint = complaint;
    this.goods = goods;
  }

  ReturnDecision decision(Instant asOf) {
    pack.needsRules(ReturnVerdict.class, "关于退货的任何结论", "anything about returns");
    new FactCheck(pack, asOf).of("complaint", complaint).of("goods", goods).orThrow();
    RouteCollector route = new RouteCollector(pack.manifest());
    ToleranceCollector tolerance = new ToleranceCollector(goods);
    ReturnCollector verdict = new ReturnCollector(pack.manifest());
    Answer answer =
        pack.ask(
            List.of(complaint.asOf(asOf), goods),
            new ClassCollector(pack.manifest()),
            route,
            tolerance,
            verdict);
    if (!tolerance.concluded()) {
      throw pack.noConclusion(
          "投诉 %s 的退货允差", "what is tolerated of a return for complaint %s", complaint.id());
    }
    return new ReturnDecision(
        complaint.id(),
        outcome(verdict, route),
        verdict.reviews(),
        answer.reasons(),
        pack.policy(),
        asOf);
  }

  private Outcome outcome(ReturnCollector verdict, RouteCollector route) {
    if (!verdict.causes().isEmpty()) {
      String decidedBy = Routing.decider(pack, route.decider(), complaint);
      return new Blocked(verdict.causes(), verdict.asked(decidedBy));
    }
    if (!verdict.posts()) {
      throw pack.noConclusion(
          "投诉 %s 的退货是否入账", "whether a return is posted for complaint %s", complaint.id());
    }
    return new Posted(goods.actualQuantity(), ToleranceCollector.worth(goods));
  }
}
