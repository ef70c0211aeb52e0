package org.crmrules.drools.prove;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.score.TallyVerdict;

/**
 * Which rules never fire, and which change no answer because another fires wherever they do and
 * says at least as much. Both hang on the conditions of one or two rules alone, so both are proved
 * for packs of any size.
 *
 * @param exceptions the ids of rules that stand instead of others, and of those others: what they
 *     say counts only where the others do not
 */
record Overlaps(CheckedPack pack, FactCells cells, Set<String> exceptions) {

  Overlaps(CheckedPack pack, Probes probes) {
    this(pack, new FactCells(probes, pack.files().manifest()), exceptions(pack));
  }

  private static Set<String> exceptions(CheckedPack pack) {
    return pack.rules().stream()
        .filter(rule -> !rule.insteadOf().isEmpty())
        .flatMap(rule -> Stream.concat(Stream.of(rule.id()), rule.insteadOf().stream()))
        .collect(Collectors.toSet());
  }

  /** True if there are no facts for which it fires. */
  boolean neverFires(CheckedRule rule) {
    Stream<List<Record>> all = cells.of(List.of(rule));
    return all != null && all.noneMatch(facts -> new RuleReading(facts).holds(rule.when()));
  }

  /**
   * The rule that makes another idle; null if none does. Of two that make each other idle the first
   * is not.
   *
   * @param rule one that fires for some facts
   */
  CheckedRule over(CheckedStage stage, CheckedRule rule) {
    if (stage.collector().type() == TallyVerdict.class || exceptions.contains(rule.id())) {
      return null; // what is counted counts each time
    }
    Set<String> behind = new HashSet<>();
    boolean before = true;
    for (CheckedRule other : stage.rules()) {
      before &= other != rule;
      if (!before) {
        behind.add(other.id());
      }
    }
    return stage.rules().stream()
        .filter(other -> other != rule && !exceptions.contains(other.id()))
        .filter(other -> outdoes(stage, other, rule) && covers(other, rule))
        .filter(
            other ->
                !behind.contains(other.id())
                    || !(outdoes(stage, rule, other) && covers(rule, other)))
        .findFirst()
        .orElse(null);
  }

  /**
   * How many cases a rule was held against others in, that say at least as much; -1 if they are too
   * many for one of these.
   */
  long looked(CheckedStage stage, CheckedRule rule) {
    long looked = 0;
    for (CheckedRule other : stage.rules()) {
      if (other != rule
          && !exceptions.contains(other.id())
          && !exceptions.contains(rule.id())
          && stage.collector().type() != TallyVerdict.class
          && outdoes(stage, other, rule)
          && !forbids(other.when())) {
        Stream<List<Record>> all = cells.of(List.of(other, rule));
        if (all == null) {
          return -1;
        }
        looked += all.count();
      }
    }
    return looked;
  }

  /** True if whatever the one concludes changes nothing beside the other. */
  private boolean outdoes(CheckedStage stage, CheckedRule other, CheckedRule rule) {
    return isPlain(other)
        && isPlain(rule)
        && rule.then().stream()
            .map(call -> concluded(stage, call))
            .allMatch(
                made ->
                    other.then().stream().anyMatch(call -> concluded(stage, call).outdoes(made)));
  }

  /** True if it concludes what is written, and nothing that it took from a fact. */
  private static boolean isPlain(CheckedRule rule) {
    return rule.then().stream()
        .flatMap(call -> call.arguments().stream())
        .allMatch(
            value ->
                value instanceof Operand.TextLiteral || value instanceof Operand.NumberLiteral);
  }

  private Concluded concluded(CheckedStage stage, Call call) {
    Object[] values =
        call.arguments().stream()
            .map(
                value ->
                    value instanceof Operand.TextLiteral text
                        ? (Object) text.value()
                        : (Object) ((Operand.NumberLiteral) value).value().intValueExact())
            .toArray();
    return new Concluded(
        stage.collectorName(),
        stage.collector().conclusions().get(call.method()),
        pack.files().manifest()::declared,
        values);
  }

  /** True if the other fires wherever the rule does; more facts never keep it from that. */
  private boolean covers(CheckedRule other, CheckedRule rule) {
    if (forbids(other.when())) {
      return false;
    }
    Stream<List<Record>> all = cells.of(List.of(other, rule));
    return all != null
        && all.map(RuleReading::new)
            .filter(reading -> reading.holds(rule.when()))
            .allMatch(reading -> reading.holds(other.when()));
  }

  private static boolean forbids(Element when) {
    if (when instanceof Element.AllOf all) {
      return all.parts().stream().anyMatch(Overlaps::forbids);
    }
    if (when instanceof Element.AnyOf any) {
      return any.parts().stream().anyMatch(Overlaps::forbids);
    }
    return when instanceof Element.No;
  }
}
