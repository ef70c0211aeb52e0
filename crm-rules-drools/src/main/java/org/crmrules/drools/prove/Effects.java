package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * number at which no answer of a whole grid changes changes none at all.
 */
final class Effects {

  /**
   * A place between two neighbouring values of a field.
   *
   * @param below true for just below the number, false for just above
   */
  private record Edge(String type, String field, BigDecimal number, boolean below) {}

  private final Map<List<Object>, Integer> answers = new HashMap<>();
  private final List<Set<String>> deciding = new ArrayList<>(List.of(Set.of()));
  private final Map<Edge, Set<String>> compared = new HashMap<>();
  private final Set<Edge> effective = new HashSet<>();

  /**
   * A number for what an answer comes to and the rules that decide it: equal for equal ones.
   *
   * @return never {@link Seen#REFUSED}
   */
  int of(Object answer) {
    List<Object> all = new ArrayList<>();
    Set<String> rules = new TreeSet<>();
    Neighbours.reasons(answer)
        .filter(Reason::decisive)
        .forEach(
            reason -> {
              rules.add(reason.ruleId());
              all.add(List.of(reason.ruleId(), reason.concluded()));
            });
    if (answer instanceof Decision && answer instanceof Record decision) {
      all.add(withoutReasons(decision));
    }
    return number(all, rules);
  }

  /** The same for a question that has no answer. */
  int of(DecisionException none) {
    return number(List.of(none.kind(), none.reason()), Set.copyOf(none.rules()));
  }

  private int number(List<Object> answer, Set<String> rules) {
    Integer known = answers.putIfAbsent(answer, deciding.size());
    if (known == null) {
      deciding.add(rules);
      return deciding.size() - 1;
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
      compared.computeIfAbsent(edge, e -> new TreeSet<>()).addAll(deciding.get(one));
      if (one != other) {
        effective.add(edge);
      }
    }
  }

  /**
   * The rules that decide on both sides of a bound at which no answer changes; null where that is
   * not so, or not known.
   */
  Set<String> beside(FactType type, Condition condition) {
    if (condition instanceof Condition.Comparison bound
        && bound.operator().needsOrder()
        && bound.right() instanceof Operand.NumberLiteral number) {
      boolean below = bound.operator() == Operator.LESS || bound.operator() == Operator.AT_LEAST;
      Edge edge =
          new Edge(type.name(), bound.field().name(), plain(number.value().toString()), below);
      return effective.contains(edge) ? null : compared.get(edge);
    }
    return null;
  }

  private static BigDecimal plain(String number) {
    return new BigDecimal(number).stripTrailingZeros();
  }
}
