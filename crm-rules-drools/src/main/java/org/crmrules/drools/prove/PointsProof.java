package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.vocabulary.Factor;

/**
 * Which way a score can go when one field of a customer rises and all else stays. A score is the
 * mean of its factors by their weights, so it goes no other way than the points of its factors do,
 * as long as the weights, and what is known, stay as they are. What points a field matters to is
 * seen by the rules that look at it, or at what they look at beside it.
 */
record PointsProof(RunningPack pack, PackProof proof) {

  /**
   * Which ways it can go.
   *
   * @param rises true if it may rise
   * @param falls true if it may fall
   * @param isKnown false if nobody can say
   * @param cells how many cases were looked at
   */
  record Way(boolean rises, boolean falls, boolean isKnown, long cells) {

    private static final Way UNKNOWN = new Way(true, true, false, 0);

    private Way and(Way other) {
      return new Way(
          rises || other.rises,
          falls || other.falls,
          isKnown && other.isKnown,
          cells + other.cells);
    }
  }

  /**
   * What some rules conclude of one customer.
   *
   * @param awards the best by factor
   * @param others whatever else they conclude
   */
  private record Points(Map<String, Integer> awards, Set<List<String>> others) {

    /** Where something but points differs nobody can say. */
    Way to(Points later) {
      if (!awards.keySet().equals(later.awards.keySet()) || !others.equals(later.others)) {
        return Way.UNKNOWN;
      }
      boolean rises = awards.keySet().stream().anyMatch(f -> later.awards.get(f) > awards.get(f));
      boolean falls = awards.keySet().stream().anyMatch(f -> later.awards.get(f) < awards.get(f));
      return new Way(rises, falls, true, 1);
    }
  }

  Way of(Field field) {
    List<CheckedRule> rules = lookingAt(field);
    boolean isPlain = rules.stream().allMatch(this::isPlain);
    FactType type = pack.vocabulary().type(CustomerProfile.class);
    FactGrid<CustomerProfile> grid =
        new FactGrid<>(
            proof.probes().of(CustomerProfile.class), type, rules, pack.manifest(), rules, 0);
    Way way = computed(field, rules);
    if (!grid.varies(field.name())) {
      return way;
    }
    GridLines<CustomerProfile> lines = grid.along(field.name());
    if (!isPlain || lines == null || lines.count() > Space.MOST) {
      return Way.UNKNOWN;
    }
    for (long number = 0; number < lines.count(); number++) {
      List<Points> line =
          lines.line().apply(number).stream().map(fact -> points(rules, fact)).toList();
      for (int i = 1; i < line.size(); i++) {
        way = way.and(line.get(i - 1).to(line.get(i)));
      }
    }
    return way;
  }

  /** The rules of points that look at a field, or at a field of such a rule, and so on. */
  private List<CheckedRule> lookingAt(Field field) {
    Set<String> fields = new HashSet<>(Set.of(field.name()));
    List<CheckedRule> rules = new ArrayList<>();
    List<CheckedRule> rest = new ArrayList<>(proof.rulesOf(ScoreVerdict.class));
    boolean more = true;
    while (more) {
      List<CheckedRule> found =
          rest.stream().filter(rule -> fields(rule).anyMatch(fields::contains)).toList();
      found.forEach(rule -> fields(rule).forEach(fields::add));
      rules.addAll(found);
      rest.removeAll(found);
      more = !found.isEmpty();
    }
    return rules;
  }

  private static Stream<String> fields(CheckedRule rule) {
    return rule.when()
        .matches()
        .filter(match -> match.type().type() == CustomerProfile.class)
        .flatMap(Element.Match::walk)
        .flatMap(condition -> condition.fields().stream());
  }

  /** True if it looks at the customer alone, and concludes what is written. */
  private boolean isPlain(CheckedRule rule) {
    return rule.when().matches().allMatch(match -> match.type().type() == CustomerProfile.class)
        && rule.then().stream()
            .flatMap(call -> call.arguments().stream())
            .allMatch(
                value ->
                    value instanceof Operand.TextLiteral || value instanceof Operand.NumberLiteral);
  }

  /** What the points of factors do that are the field itself, or a share of it or in it. */
  private Way computed(Field field, List<CheckedRule> rules) {
    Way way = new Way(false, false, true, 0);
    for (Map.Entry<String, Factor> one : pack.manifest().declarations().factors().entrySet()) {
      Factor factor = one.getValue();
      boolean isPart = field.name().equals(factor.part());
      if (isPart || field.name().equals(factor.of())) {
        boolean isAwarded =
            rules.stream()
                .flatMap(rule -> rule.then().stream())
                .anyMatch(
                    call -> call.method().equals("award") && text(call, 0).equals(one.getKey()));
        way = isAwarded ? Way.UNKNOWN : way.and(new Way(isPart, !isPart, true, 1));
      }
    }
    return way;
  }

  private static Points points(List<CheckedRule> rules, CustomerProfile customer) {
    RuleReading reading = new RuleReading(List.of(customer));
    Map<String, Integer> awards = new TreeMap<>();
    Set<List<String>> others = new HashSet<>();
    for (CheckedRule rule : rules) {
      if (reading.holds(rule.when())) {
        for (Call call : rule.then()) {
          if (call.method().equals("award")) {
            int points = ((Operand.NumberLiteral) call.arguments().get(1)).value().intValueExact();
            awards.merge(text(call, 0), points, Math::max);
          } else {
            List<String> said = new ArrayList<>(List.of(call.method()));
            call.arguments().forEach(value -> said.add(value.source()));
            others.add(said);
          }
        }
      }
    }
    return new Points(new HashMap<>(awards), others);
  }

  private static String text(Call call, int place) {
    return call.arguments().get(place) instanceof Operand.TextLiteral text
        ? text.value()
        : call.arguments().get(place).source();
  }
}
