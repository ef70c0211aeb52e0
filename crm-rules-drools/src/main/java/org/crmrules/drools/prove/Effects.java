package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.Decision;
import org.crmrules.DecisionException;
import org.crmrules.Reason;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.crmrules.drools.vocabulary.FactType;

/**
 * At which numbers an answer changes: of two cells of a grid that lie beside each other on either
 * side of a number, and differ in nothing else, the answers differ, or other rules decide them. A
 * number at which no answer of a whole grid changes changes none at all. Where the answer stays as
 * it is, and only one rule decides it on one side and not on the other, that is no effect of a
 * bound of this very rule.
 */
final class Effects {

  /**
   * A place between two neighbouring values of a field.
   *
   * @param below true for just below the number, false for just above
   */
  private record Edge(String type, String field, BigDecimal number, boolean below) {}

  /**
   * What an answer comes to.
   *
   * @param outcome null where the answer is nothing but its reasons
   * @param decisive what each rule that decides concludes, by its id
   */
  private record Told(List<Object> outcome, Map<String, List<String>> decisive) {

    /** The rule that alone makes the difference to another, or none; null if more differs. */
    Set<String> onlyBesides(Told other) {
      if (equals(other)) {
        return Set.of();
      }
      Set<String> rules = new TreeSet<>(decisive.keySet());
      rules.addAll(other.decisive.keySet());
      rules.removeIf(id -> Objects.equals(decisive.get(id), other.decisive.get(id)));
      return outcome != null && outcome.equals(other.outcome) && rules.size() == 1 ? rules : null;
    }
  }

  /**
   * What differs on the two sides of an edge.
   *
   * @param deciding the rules that decide on either
   * @param alone the one rule that all differences are of; empty if there are none
   * @param more true if anything else differs
   */
  private record Sides(Set<String> deciding, Set<String> alone, boolean more) {

    private static final Sides NONE = new Sides(Set.of(), Set.of(), false);

    Sides and(Told one, Told other) {
      Set<String> all = new TreeSet<>(deciding);
      all.addAll(one.decisive().keySet());
      all.addAll(other.decisive().keySet());
      Set<String> only = one.onlyBesides(other);
      Set<String> both = new TreeSet<>(alone);
      both.addAll(only == null ? Set.of() : only);
      return new Sides(all, both, more || only == null || both.size() > 1);
    }
  }

  private final Map<Told, Integer> answers = new HashMap<>();
  private final List<Told> byNumber = new ArrayList<>(List.of(new Told(null, Map.of())));
  private final Map<Edge, Sides> edges = new HashMap<>();

  /**
   * A number for what an answer comes to and the rules that decide it: equal for equal ones.
   *
   * @return never {@link Seen#REFUSED}
   */
  int of(Object answer) {
    Map<String, List<String>> decisive = new TreeMap<>();
    Neighbours.reasons(answer)
        .filter(Reason::decisive)
        .forEach(reason -> decisive.put(reason.ruleId(), reason.concluded()));
    boolean isDecision = answer instanceof Decision && answer instanceof Record;
    return number(new Told(isDecision ? withoutReasons((Record) answer) : null, decisive));
  }

  /** The same for a question that has no answer. */
  int of(DecisionException none) {
    return number(new Told(List.of(none.kind(), none.reason(), none.rules()), Map.of()));
  }

  private int number(Told told) {
    Integer known = answers.putIfAbsent(told, byNumber.size());
    if (known == null) {
      byNumber.add(told);
      return byNumber.size() - 1;
    }
    return known;
  }

  private static List<Object> withoutReasons(Record decision) {
    FactType type = FactType.of(decision.getClass());
    return Arrays.asList(
        type.fields().values().stream()
            .filter(field -> !field.name().equals("reasons"))
            .map(field -> field.valueIn(decision))
            .toArray());
  }

  /**
   * The answers of all cells of a grid.
   *
   * @param told by cell; {@link Seen#REFUSED} where no host can be
   */
  void look(FactGrid<?> grid, int... told) {
    int stride = 1;
    for (String field : grid.fields()) {
      List<Object> values = grid.values(field);
      for (int i = 0; i + 1 < values.size(); i++) {
        if (values.get(i) instanceof Number low && values.get(i + 1) instanceof Number high) {
          for (int cell = 0; cell + stride < told.length; cell++) {
            if (cell / stride % values.size() == i
                && told[cell] != Seen.REFUSED
                && told[cell + stride] != Seen.REFUSED) {
              look(grid.type(), field, low, high, told[cell], told[cell + stride]);
            }
          }
        }
      }
      stride *= values.size();
    }
  }

  private void look(FactType type, String field, Number low, Number high, int one, int other) {
    for (Edge edge :
        List.of(
            new Edge(type.name(), field, plain(high.toString()), true),
            new Edge(type.name(), field, plain(low.toString()), false))) {
      Sides known = edges.getOrDefault(edge, Sides.NONE);
      edges.put(edge, known.more() ? known : known.and(byNumber.get(one), byNumber.get(other)));
    }
  }

  /**
   * The rules that decide on both sides of a bound of a rule at which no answer changes; null where
   * that is not so, or not known.
   */
  Set<String> beside(FactType type, String rule, Condition condition) {
    if (condition instanceof Condition.Comparison bound
        && bound.operator().needsOrder()
        && bound.right() instanceof Operand.NumberLiteral number) {
      boolean below = bound.operator() == Operator.LESS || bound.operator() == Operator.AT_LEAST;
      Edge edge =
          new Edge(type.name(), bound.field().name(), plain(number.value().toString()), below);
      Sides sides = edges.get(edge);
      boolean idle = sides != null && !sides.more() && Set.of(rule).containsAll(sides.alone());
      return idle ? sides.deciding() : null;
    }
    return null;
  }

  private static BigDecimal plain(String number) {
    return new BigDecimal(number).stripTrailingZeros();
  }
}
