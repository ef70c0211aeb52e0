package org.crmrules.drools.complaint.settlement;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.UnusableValueException;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.drools.complaint.route.Route;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnDecision.Blocked;
import org.crmrules.settlement.ReturnDecision.Outcome;
import org.crmrules.settlement.ReturnDecision.Posted;
import org.crmrules.settlement.ReturnVerdict;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.ToleranceVerdict;

/** Compares what came back with what was approved (C-44…C-50). */
record ReturnSettlement(RunningPack pack, Complaint complaint, ReturnedGoods goods) {

  private static final String ASK_DECIDER = "blockAndAskDecider";
  private static final QuestionKind<Said> TOLERANCE =
      QuestionKind.of(ClassVerdict.class, RouteVerdict.class, ToleranceVerdict.class)
          .reading(ClassVerdict.class)
          .reading(RouteVerdict.class, "decider", "decidedByNobody");
  private static final QuestionKind<Said> POSTING =
      QuestionKind.of(ClassVerdict.class, ReturnVerdict.class).reading(ClassVerdict.class);

  ReturnDecision decision(Instant asOf) {
    pack.needsRules(ReturnVerdict.class, "关于退货的任何结论", "anything about returns");
    new FactCheck(pack, asOf).of("complaint", complaint).of("goods", goods).orThrow();
    Told<Said> told = pack.ask(TOLERANCE, List.of(complaint.asOf(asOf), goods));
    Outcomes tolerated = told.value().of(ToleranceVerdict.class);
    ToleratedReturn balance;
    try {
      balance = ToleratedReturn.of(goods, tolerated);
    } catch (UnusableValueException e) {
      String outcome = goods.receivedQuantity() == null ? "asCounted" : "tolerance";
      throw pack.failed(told, ToleranceVerdict.class, outcome, e);
    }
    if (balance.ratio() == null) {
      throw pack.noConclusion(
          "投诉 %s 的退货允差", "what is tolerated of a return for complaint %s", complaint.id());
    }
    Told<Said> posted = pack.ask(POSTING, List.of(complaint.asOf(asOf), goods, balance.fact()));
    Outcomes said = posted.value().of(ReturnVerdict.class);
    return new ReturnDecision(
        complaint.id(),
        outcome(said, balance, told.value().of(RouteVerdict.class)),
        said.texts("review"),
        (asksDecider(said) ? told : told.without(RouteVerdict.class, "decider", "decidedByNobody"))
            .reasonsWith(posted),
        pack.policy(),
        asOf);
  }

  private static boolean asksDecider(Outcomes said) {
    return said.all("block").stream().anyMatch(one -> one.name().equals(ASK_DECIDER));
  }

  private Outcome outcome(Outcomes said, ToleratedReturn balance, Outcomes route) {
    if (said.has("block")) {
      return blocked(said, asksDecider(said) ? Route.decider(pack, route, complaint.id()) : null);
    }
    if (!said.has("postActual")) {
      throw pack.noConclusion(
          "投诉 %s 的退货是否入账", "whether a return is posted for complaint %s", complaint.id());
    }
    return new Posted(balance.quantity(), balance.worth(balance.quantity()));
  }

  private Blocked blocked(Outcomes said, String decidedBy) {
    Set<String> causes = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (Concluded block : said.all("block")) {
      causes.add(block.text(0));
      if (block.name().equals("blockAndAsk")) {
        asked.add(block.text(1));
      } else if (block.name().equals(ASK_DECIDER)) {
        asked.add(decidedBy);
      }
    }
    return new Blocked(
        pack.manifest().inOrder("obstacles", causes), pack.manifest().inOrder("roles", asked));
  }
}
