package org.crmrules.drools.complaint.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.crmrules.settlement.ClosingDocumentsDecision;
import org.crmrules.settlement.ClosingDocumentsDecision.Copy;
import org.crmrules.settlement.ClosingDocumentsDecision.Paper;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.PaperVerdict;

/** Finds the papers of a decided complaint (C-29, C-39…C-43, C-51). */
record ClosingPapers(RunningPack pack, Complaint complaint, List<Handling> handlings) {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(ClassVerdict.class, RouteVerdict.class, PaperVerdict.class)
          .reading(ClassVerdict.class)
          .reading(RouteVerdict.class, "decider", "decidedByNobody");

  ClosingDocumentsDecision decision(Instant asOf) {
    pack.needsRules(PaperVerdict.class, "关于单据的任何结论", "anything about papers");
    SettlementFacts.check(new FactCheck(pack, asOf), "handlings", handlings)
        .of("complaint", complaint)
        .orThrow();
    List<Record> facts = new ArrayList<>(handlings);
    facts.add(complaint.asOf(asOf));
    Told<Said> told = pack.ask(KIND, facts);
    String decidedBy = Route.decider(pack, told.value().of(RouteVerdict.class), complaint.id());
    Outcomes said = told.value().of(PaperVerdict.class);
    return new ClosingDocumentsDecision(
        complaint.id(),
        said.has("withhold") ? List.of() : papers(said, decidedBy),
        pack.manifest()
            .inOrder(
                "obstacles",
                Stream.concat(said.texts("withhold").stream(), said.texts("withholdPaper").stream())
                    .toList()),
        said.has("tracksImprovement"),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /**
   * The papers that anything is said of, as they are declared, without those that are withheld.
   *
   * @param decidedBy the role that decides on the complaint; null if nobody has to
   */
  private List<Paper> papers(Outcomes said, String decidedBy) {
    Map<String, List<Copy>> copies = new HashMap<>();
    for (Concluded copy : said.byKey("copies").values()) {
      copies
          .computeIfAbsent(copy.text(0), paper -> new ArrayList<>())
          .add(new Copy(copy.number(1), copy.text(), copy.size() > 3 ? copy.text(2) : null));
    }
    Map<String, Set<String>> signers = byPaper(said, "signedBy");
    byPaper(said, "signedByDeciderAtLeast")
        .forEach(
            (paper, leasts) ->
                leasts.forEach(
                    least ->
                        signers
                            .computeIfAbsent(paper, p -> new HashSet<>())
                            .add(atLeast(least, decidedBy))));
    Map<String, Set<String>> statements = byPaper(said, "states");
    List<String> withheld = said.all("withholdPaper").stream().map(one -> one.text(0)).toList();
    return pack.manifest().declared("papers").stream()
        .filter(p -> copies.containsKey(p) || signers.containsKey(p) || statements.containsKey(p))
        .filter(paper -> !withheld.contains(paper))
        .map(
            paper ->
                new Paper(
                    paper,
                    copies.getOrDefault(paper, List.of()),
                    pack.manifest().inOrder("signers", signers.getOrDefault(paper, Set.of())),
                    pack.manifest()
                        .inOrder("statements", statements.getOrDefault(paper, Set.of()))))
        .toList();
  }

  private static Map<String, Set<String>> byPaper(Outcomes said, String outcome) {
    Map<String, Set<String>> byPaper = new HashMap<>();
    said.all(outcome)
        .forEach(one -> byPaper.computeIfAbsent(one.text(0), p -> new HashSet<>()).add(one.text()));
    return byPaper;
  }

  private String atLeast(String least, String decidedBy) {
    List<String> roles = pack.manifest().declared("roles");
    return roles.indexOf(decidedBy) < roles.indexOf(least) ? least : decidedBy;
  }
}
