package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.ReviewVerdict;
import org.crmrules.score.TallyVerdict;

/**
 * Holds rules against others: exceptions against the rules they name, counts against each other.
 */
final class AcrossRules {

  private static final Bilingual NONE =
      new Bilingual("没有得出同类结论的规则叫这个名字。%s", "no rule of such conclusions has that name. %s");
  private static final Bilingual COUNTED =
      new Bilingual("这个代码在别处用 %s 计数", "the code is counted by %s elsewhere");
  private static final Bilingual GROUPED =
      new Bilingual(
          "同一规则包里另有规则说 %s,等级不能又分高低又不分", "other rules say %s, and levels are an order or are none");
  private static final Bilingual NO_STEPS =
      new Bilingual(
          "这个规则包的等级是不分高低的组,没有级可升可降。请只写何时重新评级",
          "the levels are groups, of which none is higher, so nothing moves by steps. Maybe say"
              + " only when to review");
  private static final Set<String> STEPS =
      Set.of("raise", "lower", "stepsAtMost", "anyStep", "atMost");
  private static final Bilingual CIRCLE =
      new Bilingual("它们绕成一圈,互相替代", "they stand for each other in a circle");

  private final List<CheckedStage> stages;
  private final Set<String> written;
  private final Problems problems;
  private final Map<String, List<String>> named = new HashMap<>();

  /**
   * @param written the ids of all rules, also of those that are refused
   */
  AcrossRules(List<CheckedStage> stages, Set<String> written, Problems problems) {
    this.stages = stages;
    this.written = written;
    this.problems = problems;
    stages.forEach(s -> s.rules().forEach(r -> named.put(r.id(), r.insteadOf())));
  }

  /**
   * Refuses exceptions to nothing and in a circle, codes that are counted in two ways, levels that
   * are groups to some rules and an order to others, and steps between groups.
   */
  void check() {
    countedInOneWay();
    groupedOrInOrder();
    stepsOnlyInOrder();
    for (CheckedStage stage : stages) {
      List<String> alike =
          stages.stream()
              .filter(other -> other.collector() == stage.collector())
              .flatMap(other -> other.rules().stream())
              .map(CheckedRule::id)
              .toList();
      for (CheckedRule rule : stage.rules()) {
        for (String other : rule.insteadOf()) {
          boolean refused = written.contains(other) && !named.containsKey(other);
          if (!alike.contains(other) && !refused) {
            add(stage, rule, other, NONE.with(Suggestion.of(other, alike)));
          } else if (leadsTo(other, rule.id(), new HashSet<>())) {
            add(stage, rule, other, CIRCLE);
          }
        }
      }
    }
  }

  private void countedInOneWay() {
    Map<String, String> ways = new HashMap<>();
    for (CheckedStage stage : stages) {
      for (CheckedRule rule : stage.rules()) {
        for (Call call : rule.then()) {
          if (stage.collector().type() == TallyVerdict.class
              && call.arguments().get(0) instanceof Operand.TextLiteral code) {
            String way = ways.putIfAbsent(code.value(), call.method());
            if (way != null && !way.equals(call.method())) {
              senseless(stage, call, COUNTED.with(way));
            }
          }
        }
      }
    }
  }

  private void groupedOrInOrder() {
    Set<String> ordered = Set.of("atLeast", "atMost");
    stages.stream()
        .filter(stage -> stage.collector().type() == GradeVerdict.class)
        .flatMap(stage -> stage.rules().stream())
        .flatMap(rule -> rule.then().stream())
        .map(Call::method)
        .filter(ordered::contains)
        .findFirst()
        .ifPresent(this::refuseGroups);
  }

  private void refuseGroups(String ordered) {
    each(
        GradeVerdict.class,
        Set.of("group"),
        (s, call) -> senseless(s, call, GROUPED.with(ordered)));
  }

  /** A review of groups says when to review, and who decides. */
  private void stepsOnlyInOrder() {
    List<Call> groups = new ArrayList<>();
    each(GradeVerdict.class, Set.of("group"), (stage, call) -> groups.add(call));
    if (!groups.isEmpty()) {
      each(ReviewVerdict.class, STEPS, (stage, call) -> senseless(stage, call, NO_STEPS));
    }
  }

  /** Every conclusion on a verdict that is one of these. */
  private void each(Class<?> verdict, Set<String> methods, BiConsumer<CheckedStage, Call> one) {
    stages.stream()
        .filter(stage -> stage.collector().type() == verdict)
        .forEach(
            stage ->
                stage.rules().stream()
                    .flatMap(rule -> rule.then().stream())
                    .filter(call -> methods.contains(call.method()))
                    .forEach(call -> one.accept(stage, call)));
  }

  private void senseless(CheckedStage stage, Call call, Bilingual why) {
    problems.add(
        ProblemCode.SENSELESS_CONCLUSION,
        stage.text(),
        call.span(),
        call.source().substring(0, call.source().length() - 1),
        why);
  }

  private boolean leadsTo(String from, String to, Set<String> seen) {
    return from.equals(to)
        || seen.add(from)
            && named.getOrDefault(from, List.of()).stream().anyMatch(n -> leadsTo(n, to, seen));
  }

  private void add(CheckedStage stage, CheckedRule rule, String other, Bilingual why) {
    String content = stage.text().content();
    int start = content.indexOf('"' + other + '"', stage.text().offset(rule.info().line(), 1)) + 1;
    problems.add(
        ProblemCode.WRONG_EXCEPTION,
        stage.text(),
        new Span(start, start + other.length()),
        rule.id(),
        other,
        why);
  }
}
