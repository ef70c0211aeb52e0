package org.crmrules.drools.prove;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.Reason;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.DutyVerdict;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.NumberVerdict;
import org.crmrules.complaint.ReactionVerdict;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.complaint.Allowances;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.runtime.RunningPack;

/**
 * Holds what a pack says about complaints against the grid of its own thresholds.
 *
 * @param grids finds rules, and lays grids by them
 */
record ComplaintProof(RunningPack pack, Instant asOf, PackProof grids) {

  /** Asks the questions about a complaint before and during its handling, and those after. */
  void prove() {
    ComplaintService complaints = new DroolsComplaints(pack);
    Complaint base = grids.probes().of(Complaint.class, grids.probes().known(Complaint.class));
    grids.ask(base, routeRules(), complaint -> complaints.route(complaint, asOf));
    grids.ask(base, clockRules(), this::limitsHold);
    grids.ask(
        base, ReactionVerdict.class, complaint -> complaints.reactions(possible(complaint), asOf));
    List<CheckedRule> duties = grids.rulesOf(DutyVerdict.class);
    if (!duties.isEmpty()) {
      grids.ask(
          base,
          withClass(withSeverity(duties)),
          complaint -> complaints.duties(possible(complaint), asOf));
    }
    grids.ask(
        grids.probes().of(NumberRequest.class, grids.probes().known(NumberRequest.class)),
        NumberVerdict.class,
        request -> complaints.previewNumber(request, asOf));
    new SettlementProof(pack, asOf, grids).prove(base);
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

  /**
   * The rules that a deadline depends on, and those on duties that count from a step; those on
   * handlers and authority do not matter to it.
   */
  private List<CheckedRule> clockRules() {
    List<CheckedRule> rules = new ArrayList<>(grids.rulesOf(LimitVerdict.class));
    addThatSay(RouteVerdict.class, "through", rules);
    addThatSay(DutyVerdict.class, "within\\w+Of(Step|Entering)", rules);
    return withClass(withSeverity(rules));
  }

  private void addThatSay(Class<?> verdict, String conclusion, List<CheckedRule> rules) {
    grids.rulesOf(verdict).stream()
        .filter(r -> r.then().stream().anyMatch(call -> call.method().matches(conclusion)))
        .forEach(rules::add);
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

  private List<Reason> limitsHold(Complaint complaint) {
    Allowances all = Allowances.of(pack, possible(complaint), asOf);
    pausesEnd(all.reasons());
    BudgetSum.Excess excess = all.whole() == null ? null : BudgetSum.of(all);
    if (excess != null) {
      grids
          .finding()
          .add(
              ProblemCode.BUDGETS_DO_NOT_FIT,
              rulesThatSay(all.reasons(), ".overall"),
              BudgetSum.text(excess.sum()),
              BudgetSum.text(all.whole()),
              excess.parts());
    }
    return all.reasons();
  }

  /** What stops the clocks does so for so many days and no longer (C-28). */
  private void pausesEnd(List<Reason> reasons) {
    List<String> stopping = rulesThatSay(reasons, ".stopsWhilePaused(");
    if (!stopping.isEmpty() && rulesThatSay(reasons, ".pausedAtMostDays(").isEmpty()) {
      grids.finding().add(ProblemCode.PAUSE_WITHOUT_END, stopping);
    }
  }

  private static List<String> rulesThatSay(List<Reason> reasons, String conclusion) {
    return reasons.stream()
        .filter(r -> r.concluded().stream().anyMatch(c -> c.contains(conclusion)))
        .map(Reason::ruleId)
        .toList();
  }
}
