package org.crmrules.drools.complaint.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.complaint.route.ClassCollector;
import org.crmrules.drools.complaint.route.RouteCollector;
import org.crmrules.drools.complaint.route.Routing;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.PaperDecision;
import org.crmrules.settlement.PaperVerdict;

/** Finds the papers of a decided complaint (C-29, C-39…C-43, C-51). */
final class ClosingPapers {

  private final RunningPack pack;
  private final Complaint complaint;
  private final List<Handling> handlings;

  ClosingPapers(RunningPack pack, Complaint complaint, List<Handling> handlings) {
    this.pack = pack;
    this.complaint = complaint;
    this.handlings = handlings;
  }

  PaperDecision decision(Instant asOf) {
    pack.needsRules(PaperVerdict.class, "关于单据的任何结论", "anything about papers");
    SettlementFacts.check(pack, "handlings", handlings, asOf).of("complaint", complaint).orThrow();
    RouteCollector route = new RouteCollector(pack.manifest());
    PaperCollector papers = new PaperCollector(pack.manifest());
    List<Record> facts = new ArrayList<>(handlings);
    facts.add(complaint.asOf(asOf));
    Answer answer = pack.ask(facts, new ClassCollector(pack.manifest()), route, papers);
    String decidedBy = Routing.decider(pack, route.decider(), complaint);
    return new PaperDecision(
        complaint.id(),
        papers.papers(decidedBy),
        papers.withheld(),
        papers.tracked(),
        answer.reasons(),
        pack.policy(),
        asOf);
  }
}
