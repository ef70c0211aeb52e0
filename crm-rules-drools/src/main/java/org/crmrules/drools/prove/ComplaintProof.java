package org.crmrules.drools.prove;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.Reason;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.DutyVerdict;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.NumberVerdict;
import org.crmrules.complaint.ReactionVerdict;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.complaint.CaseDuties;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.time.TimeLimit;

/** Holds what a pack says about complaints against the grid of its own thresholds. */
final class ComplaintProof {

  private final RunningPack pack;
  private final Instant asOf;
  private final Finding finding;
  private final PackProof grids;

  /**
   * @param grids finds rules, and lays grids by them
   */
  ComplaintProof(RunningPack pack, Instant asOf, Finding finding, PackProof grids) {
    this.pack = pack;
    this.asOf = asOf;
    this.finding = finding;
    this.grids = grids;
  }

  /** Asks the questions about a complaint before and during its handling, and those after. */
  void prove() {
    Complaint base =
        Complaint.of("PROBE", ComplaintSubject.QUALITY).acceptedAt(asOf).signedOffAt(asOf).build();
    finding.ask(
        grids.grid(base, routeRules()), complaint -> DroolsComplaints.route(pack, complaint, asOf));
    finding.ask(grids.grid(base, clockRules()), this::limitsHold);
    List<CheckedRule> reactions = grids.rulesOf(ReactionVerdict.class);
    if (!reactions.isEmpty()) {
      finding.ask(
          grids.grid(base, reactions),
          complaint -> DroolsComplaints.reactions(pack, possible(complaint), asOf));
    }
    List<CheckedRule> duties = grids.rulesOf(DutyVerdict.class);
    if (!duties.isEmpty()) {
      finding.ask(
          grids.grid(base, withClass(withSeverity(duties))),
          complaint -> CaseDuties.decide(pack, possible(complaint), asOf));
    }
    List<CheckedRule> numbers = grids.rulesOf(NumberVerdict.class);
    if (!numbers.isEmpty()) {
      finding.ask(
          grids.grid(new NumberRequest(pack.manifest().effectiveFrom(), 1), numbers),
          request -> DroolsComplaints.number(pack, request, asOf));
    }
    new SettlementProof(pack, asOf, finding).prove(base, grids);
  }

  /** The rules that a route depends on. */
  private List<CheckedRule> routeRules() {
    return withSeverity(grids.rulesOf(ClassVerdict.class, RouteVerdict.class));
  }

  /** These rules, and those on the severity if any of these looks at it. */
  private List<CheckedRule> withSeverity(List<CheckedRule> rules) {
    List<CheckedRule> all = new ArrayList<>(rules);
    if (lookAt(rules, ComplaintSeverity.class)) {
      all.addAll(grids.rulesOf(SeverityVerdict.class));
    }
    return all;
  }

  private static boolean lookAt(List<CheckedRule> rules, Class<?> fact) {
    return rules.stream().flatMap(r -> r.when().matches()).anyMatch(m -> m.type().type() == fact);
  }

  /** The rules that a deadline depends on; those on handlers and authority do not matter to it. */
  private List<CheckedRule> clockRules() {
    List<CheckedRule> rules = new ArrayList<>(grids.rulesOf(LimitVerdict.class));
    grids.rulesOf(RouteVerdict.class).stream()
        .filter(r -> r.then().stream().anyMatch(call -> call.method().equals("through")))
        .forEach(rules::add);
    return withClass(withSeverity(rules));
  }

  /** These rules, and those on the class if any of these looks at it. */
  private List<CheckedRule> withClass(List<CheckedRule> rules) {
    List<CheckedRule> all = new ArrayList<>(rules);
    if (lookAt(rules, ComplaintClass.class)) {
      all.addAll(grids.rulesOf(ClassVerdict.class));
    }
    return all;
  }

  /** What is not accepted is not closed either. */
  private static ComplaintCase possible(Complaint complaint) {
    List<CaseEvent> events = ComplaintCase.of(complaint).events();
    return complaint.acceptedAt() == null
        ? ComplaintCase.of(complaint.asOf(Instant.MIN), List.of())
        : ComplaintCase.of(complaint, events);
  }

  private void limitsHold(Complaint complaint) {
    ComplaintClock clock = DroolsComplaints.clock(pack, possible(complaint), asOf);
    pausesEnd(clock);
    if (clock.hasOverallLimit()) {
      budgetsFit(clock);
    }
  }

  /** What stops the clocks does so for so many days and no longer (C-28). */
  private void pausesEnd(ComplaintClock clock) {
    List<String> stopping = rulesThatSay(clock, ".stopsWhilePaused(");
    if (!stopping.isEmpty() && rulesThatSay(clock, ".pausedAtMostDays(").isEmpty()) {
      finding.add(ProblemCode.PAUSE_WITHOUT_END, stopping);
    }
  }

  private static List<String> rulesThatSay(ComplaintClock clock, String conclusion) {
    return clock.reasons().stream()
        .filter(r -> r.concluded().stream().anyMatch(c -> c.contains(conclusion)))
        .map(Reason::ruleId)
        .toList();
  }

  private void budgetsFit(ComplaintClock clock) {
    TimeLimit whole = clock.whole().limit();
    List<StepClock> alike =
        clock.steps().stream().filter(s -> BudgetSum.compares(s.reading().limit(), whole)).toList();
    TimeLimit sum = BudgetSum.of(alike.stream().map(s -> s.reading().limit()).toList(), whole);
    if (sum != null) {
      String steps =
          alike.stream()
              .map(s -> s.step() + " " + s.reading().limit().amount())
              .collect(Collectors.joining(" + "));
      List<String> rules = rulesThatSay(clock, ".overall");
      finding.add(
          ProblemCode.BUDGETS_DO_NOT_FIT, rules, BudgetSum.text(sum), BudgetSum.text(whole), steps);
    }
  }
}
