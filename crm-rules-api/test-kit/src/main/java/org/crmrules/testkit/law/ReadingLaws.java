package org.crmrules.testkit.law;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.RuleInfo;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.model.FactsOnDay;
import org.crmrules.testkit.model.ReadRules;
import org.crmrules.vocabulary.OwnFact;

/**
 * The rules that a decision names are those whose text holds of the facts, read word by word. Holds
 * for gradings and routes, of all rules about facts that were given or that the decision itself
 * tells (score, ranks, level); rules about what else was counted in between are not looked at.
 *
 * <p>Thread-safe, as the rules are.
 */
public final class ReadingLaws {

  private static final String LAW = "The reasons name the rules whose text holds of the facts.";

  private final CrmRules rules;
  private final Map<PolicyRef, ReadRules> read = new ConcurrentHashMap<>();

  /** Of the packs that are loaded there. */
  public ReadingLaws(CrmRules rules) {
    this.rules = Objects.requireNonNull(rules, "rules");
  }

  /**
   * Of one grading.
   *
   * @param beside facts of kinds that the pack declares; empty if there are none
   */
  public void gradeNamesItsRules(
      GradingService grading, CustomerProfile customer, List<OwnFact> beside, Instant asOf) {
    GradingDecision decision = grading.with(beside).grade(customer, asOf);
    List<Record> facts = new ArrayList<>(beside);
    facts.add(customer);
    facts.add(new Score(decision.score()));
    facts.addAll(decision.ranks());
    boolean graded = decision.outcome() instanceof GradeOutcome.Graded;
    facts.add(new CustomerGrade(graded ? decision.grade() : null));
    decisionNamesItsRules(
        decision, facts, GradeVerdict.class, PlanVerdict.class, ScoreVerdict.class);
  }

  /** Of one route. */
  public void routeNamesItsRules(
      ComplaintService complaints, Complaint complaint, List<OwnFact> beside, Instant asOf) {
    RoutingDecision decision = complaints.with(beside).route(complaint, asOf);
    List<Record> facts = new ArrayList<>(beside);
    facts.add(complaint.asOf(asOf));
    decisionNamesItsRules(
        decision, facts, ClassVerdict.class, SeverityVerdict.class, RouteVerdict.class);
  }

  /**
   * Of any decision.
   *
   * @param facts that the rules saw, as they were given
   * @param verdicts what the question asks of the rules: only rules that conclude such things are
   *     expected among the reasons
   */
  public void decisionNamesItsRules(Decision decision, List<Record> facts, Class<?>... verdicts) {
    PackInfo pack = Loaded.pack(rules, decision.policy());
    ReadRules model = read.computeIfAbsent(pack.policy(), p -> ReadRules.of(rules.written(p)));
    FactsOnDay day =
        new FactsOnDay(decision.asOf().atZone(pack.zone()).toLocalDate(), pack.declarations());
    List<Record> seen = facts.stream().map(day::of).toList();
    Set<String> known =
        facts.stream().map(f -> f.getClass().getSimpleName()).collect(Collectors.toSet());
    known.addAll(pack.declarations().facts().keySet());
    Set<String> asked = asked(pack, model, verdicts);
    Set<String> named = decision.reasons().stream().map(Reason::ruleId).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    Set<String> unfounded = new TreeSet<>();
    for (String rule : model.ids()) {
      if (known.containsAll(model.kinds(rule))) {
        boolean fires = model.fires(rule, seen);
        if (fires && asked.contains(rule) && !named.contains(rule)) {
          missing.add(rule);
        } else if (!fires && named.contains(rule)) {
          unfounded.add(rule);
        }
      }
    }
    BrokenLawError.unless(
        missing.isEmpty() && unfounded.isEmpty(),
        LAW,
        () ->
            "facts "
                + facts
                + "\nhold, but are not named "
                + missing
                + "\nare named, but do not hold "
                + unfounded);
  }

  /** The rules of the stages that conclude nothing but what one of the verdicts knows. */
  private static Set<String> asked(PackInfo pack, ReadRules model, Class<?>... verdicts) {
    Map<String, Set<String>> stages =
        pack.rules().stream()
            .collect(
                Collectors.groupingBy(
                    RuleInfo::path,
                    Collectors.flatMapping(
                        rule -> model.conclusions(rule.id()).stream(), Collectors.toSet())));
    return pack.rules().stream()
        .filter(
            rule ->
                Arrays.stream(verdicts)
                    .anyMatch(verdict -> names(verdict).containsAll(stages.get(rule.path()))))
        .map(RuleInfo::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Class<?> verdict) {
    return Arrays.stream(verdict.getMethods()).map(Method::getName).collect(Collectors.toSet());
  }
}
