package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.LevelConsent;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;

/**
 * Asks the reviews of a grading pack, each kind of their facts in turn, before and after those have
 * spoken who must.
 */
record ReviewProof(RunningPack pack, PackProof proof) {

  void prove(CustomerProfile customer, List<CheckedRule> rules) {
    found().forEach(found -> reviews(customer, rules, found));
  }

  /** What a ranking may have found before a review; null, once, for a pack that finds it itself. */
  private List<CustomerGrade> found() {
    if (!DroolsGrading.mustRank(pack)) {
      return Collections.singletonList(null);
    }
    List<CustomerGrade> found = new ArrayList<>();
    found.add(new CustomerGrade(null));
    pack.manifest().declared("levels").forEach(level -> found.add(new CustomerGrade(level)));
    return found;
  }

  /**
   * Each fact of a review in turn; who is graded at what does not matter to it, unless a ranking
   * found it.
   */
  private void reviews(CustomerProfile customer, List<CheckedRule> rules, CustomerGrade found) {
    RecordedGrade had = proof.probes().of(RecordedGrade.class);
    GradeHistory first = new GradeHistory(null, List.of(), List.of(), List.of(), found);
    proof.ask(customer, rules, c -> review(c, had, first));
    proof.ask(had, rules, g -> review(customer, g, first));
    proof.ask(
        proof.probes().of(ChangeEvent.class),
        rules,
        event -> review(customer, null, first.withEvents(List.of(event))));
    proof.ask(
        proof.probes().of(LevelOverride.class),
        rules,
        one -> review(customer, null, first.withOverrides(List.of(one))));
  }

  /**
   * While nobody has said anything; and, if somebody has to, when all agree and when one does not.
   */
  private ReviewDecision review(CustomerProfile customer, RecordedGrade had, GradeHistory same) {
    GradingService grading = new DroolsGrading(pack);
    GradeHistory history =
        new GradeHistory(had, same.events(), same.overrides(), List.of(), same.found());
    ReviewDecision silent = grading.review(customer, history, proof.asOf());
    List<String> bodies = silent.awaiting();
    for (int agreed = bodies.size(); !bodies.isEmpty() && agreed >= bodies.size() - 1; agreed--) {
      grading.review(customer, history.withConsents(said(silent, agreed)), proof.asOf());
    }
    return silent;
  }

  /** Everybody has said a word, of whom the first so many agree. */
  private List<LevelConsent> said(ReviewDecision silent, int agreed) {
    List<String> bodies = silent.awaiting();
    return IntStream.range(0, bodies.size())
        .mapToObj(
            i ->
                new LevelConsent(
                    silent.customerId(),
                    bodies.get(i),
                    silent.proposed(),
                    i < agreed,
                    pack.day(proof.asOf())))
        .toList();
  }
}
