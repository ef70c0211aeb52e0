package org.crmrules.drools.match;

import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateN;

/** Makes tests of the engine's constraints. */
final class Tests {

  private Tests() {}

  /**
   * @param fact the slot of the fact that the constraint stands in the pattern of
   */
  static Test[] of(Constraint constraint, int fact, Slots slots) {
    return flat(constraint).map(c -> test(c, fact, slots)).toArray(Test[]::new);
  }

  private static Stream<Constraint> flat(Constraint constraint) {
    if (constraint == SingleConstraint.TRUE) {
      return Stream.empty();
    }
    return switch (constraint.getType()) {
      case AND, MULTIPLE -> constraint.getChildren().stream().flatMap(Tests::flat);
      default -> Stream.of(constraint);
    };
  }

  private static Test test(Constraint constraint, int fact, Slots slots) {
    if (constraint.getType() == Constraint.Type.OR) {
      List<Test[]> ways = constraint.getChildren().stream().map(c -> of(c, fact, slots)).toList();
      return (candidate, question) -> {
        for (Test[] way : ways) {
          if (all(way, candidate, question)) {
            return true;
          }
        }
        return false;
      };
    }
    SingleConstraint single = (SingleConstraint) constraint;
    int[] places = slots.of(single.getVariables());
    return places.length == 1 && places[0] == fact
        ? onFact(single.getPredicate1())
        : onMore(single.getPredicate(), places);
  }

  private static boolean all(Test[] tests, Object fact, Question question) throws Exception {
    for (Test test : tests) {
      if (!test.holds(fact, question)) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static Test onFact(Predicate1<?> predicate) {
    Predicate1<Object> compiled =
        predicate instanceof IntrospectableLambda wrapped
                && wrapped.getLambda() instanceof Predicate1<?> inside
            ? (Predicate1<Object>) inside
            : (Predicate1<Object>) predicate;
    return new FactTest(compiled);
  }

  private static Test onMore(PredicateN predicate, int... places) {
    return (fact, question) -> predicate.test(question.values(places));
  }
}
