package org.crmrules.drools.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.crmrules.drools.check.Acceptance;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.trial.Mutant.Change;

/** Every small change of the rules of a pack that the check accepts. */
final class Variants {

  private final CheckedPack pack;
  private final Codes codes;
  private final List<Variant> found = new ArrayList<>();

  private Variants(CheckedPack pack) {
    this.pack = pack;
    this.codes =
        new Codes(pack.files().manifest(), pack.vocabulary().facts().values().iterator().next());
  }

  /** All of them, in the order of stage, rule and place. */
  static List<Variant> of(CheckedPack pack) {
    Variants all = new Variants(pack);
    pack.stages().forEach(stage -> stage.rules().forEach(rule -> all.rule(stage, rule)));
    return all.found;
  }

  private void rule(CheckedStage stage, CheckedRule rule) {
    for (OtherConditions.Edit edit : OtherConditions.of(rule.when(), codes)) {
      Element when = Pruning.with(rule.when(), edit.part(), edit.other());
      if (when != null) {
        CheckedRule changed = new CheckedRule(rule.info(), when, rule.then(), rule.insteadOf());
        add(stage, rule, changed, edit);
      }
    }
    conclusions(rule, stage, then -> add(stage, rule, then));
    for (String other : rule.insteadOf()) {
      List<String> left = rule.insteadOf().stream().filter(id -> !id.equals(other)).toList();
      CheckedRule changed = new CheckedRule(rule.info(), rule.when(), rule.then(), left);
      add(new Variant(stage, rule, changed, Change.EXCEPTION, head(stage, rule), other, ""));
    }
    boolean isLast = stage.rules().size() == 1 && isNeeded(stage);
    if (!isLast) {
      add(new Variant(stage, rule, null, Change.RULE, head(stage, rule), rule.info().name(), ""));
    }
  }

  /** The check refuses a pack without rules on such a verdict. */
  private boolean isNeeded(CheckedStage stage) {
    return pack.vocabulary().required().contains(stage.collector().name())
        && pack.stages().stream().filter(s -> s.collector() == stage.collector()).count() == 1;
  }

  private static Span head(CheckedStage stage, CheckedRule rule) {
    int start = stage.text().offset(rule.info().line(), 1);
    return new Span(start, start + 1);
  }

  private void add(
      CheckedStage stage, CheckedRule rule, CheckedRule changed, OtherConditions.Edit edit) {
    Span place =
        edit.part() instanceof Condition condition
            ? condition.span()
            : place((Element) edit.part(), head(stage, rule));
    add(
        new Variant(
            stage, rule, changed, edit.change(), place, told(edit.part()), told(edit.other())));
  }

  /** An element has no place of its own: that of its first condition, or else of the rule. */
  private static Span place(Element element, Span otherwise) {
    return element
        .matches()
        .flatMap(Element.Match::walk)
        .map(Condition::span)
        .findFirst()
        .orElse(otherwise);
  }

  private static String told(Object part) {
    if (part == null) {
      return "";
    }
    return part instanceof Condition condition
        ? condition.source()
        : ElementText.of((Element) part);
  }

  private void add(Variant variant) {
    if (Acceptance.isGiven(variant.in(pack), variant.stage(), variant.changed())) {
      found.add(variant);
    }
  }

  /** The conclusions of a rule with one of them changed, or without it. */
  private record Conclusions(Call call, Call other, List<Call> then) {}

  private void add(CheckedStage stage, CheckedRule rule, Conclusions one) {
    CheckedRule changed = new CheckedRule(rule.info(), rule.when(), one.then(), rule.insteadOf());
    String instead = one.other() == null ? "" : written(one.other());
    add(
        new Variant(
            stage,
            rule,
            changed,
            Change.CONCLUSION,
            one.call().span(),
            written(one.call()),
            instead));
  }

  private static String written(Call call) {
    return call.source().substring(0, call.source().length() - 1);
  }

  private void conclusions(CheckedRule rule, CheckedStage stage, Consumer<Conclusions> each) {
    for (Call call : rule.then()) {
      List<Parameter> parameters = stage.collector().conclusions().get(call.method()).parameters();
      for (int i = 0; i < parameters.size(); i++) {
        for (Operand other : beside(parameters.get(i), call.arguments().get(i))) {
          List<Operand> arguments = new ArrayList<>(call.arguments());
          arguments.set(i, other);
          Call changed =
              new Call(call.target(), call.method(), arguments, call.methodSpan(), call.span());
          each.accept(new Conclusions(call, changed, with(rule.then(), call, changed)));
        }
      }
      if (rule.then().size() > 1) {
        each.accept(new Conclusions(call, null, with(rule.then(), call, null)));
      }
    }
  }

  private List<Operand> beside(Parameter parameter, Operand argument) {
    if (argument instanceof Operand.NumberLiteral number) {
      return List.copyOf(Numbers.beside(number));
    }
    return argument instanceof Operand.TextLiteral text ? codes.beside(parameter, text) : List.of();
  }

  private static List<Call> with(List<Call> calls, Call call, Call other) {
    return calls.stream()
        .map(each -> each == call ? other : each)
        .filter(Objects::nonNull)
        .toList();
  }
}
