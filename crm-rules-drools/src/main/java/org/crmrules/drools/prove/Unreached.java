package org.crmrules.drools.prove;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.pack.DeclaredPlaces;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;

/**
 * Which codes rules conclude, and no answer ever comes to.
 *
 * @param dead the ids of rules that never fire, or never decide
 */
record Unreached(CheckedPack pack, Set<String> dead) {

  /** A code, and the list that declares it. */
  private record Code(String list, String code) implements Comparable<Code> {
    @Override
    public int compareTo(Code other) {
      return (list + " " + code).compareTo(other.list + " " + other.code);
    }
  }

  void notice(Problems notices) {
    Map<Code, Set<String>> concluded = new TreeMap<>();
    Set<String> bound = new HashSet<>();
    for (CheckedStage stage : pack.stages()) {
      for (CheckedRule rule : stage.rules()) {
        rule.then().forEach(call -> look(stage, rule, call, concluded, bound));
      }
    }
    DeclaredPlaces places = new DeclaredPlaces(pack.files().manifestText());
    concluded.forEach(
        (code, rules) -> {
          if (dead.containsAll(rules) && !bound.contains(code.list())) {
            notices.add(
                ProblemCode.OUTCOME_NEVER_REACHED,
                pack.files().manifestText(),
                places.of(List.of(code.list(), code.code())),
                code.code(),
                code.list(),
                String.join(", ", rules));
          }
        });
  }

  private static void look(
      CheckedStage stage,
      CheckedRule rule,
      Call call,
      Map<Code, Set<String>> concluded,
      Set<String> bound) {
    Conclusion conclusion = stage.collector().conclusions().get(call.method());
    for (int i = 0; i < call.arguments().size(); i++) {
      String list = conclusion.parameters().get(i).declaredIn();
      if (list != null && call.arguments().get(i) instanceof Operand.TextLiteral literal) {
        concluded
            .computeIfAbsent(new Code(list, literal.value()), code -> new TreeSet<>())
            .add(rule.id());
      } else if (list != null) {
        bound.add(list);
      }
    }
  }
}
