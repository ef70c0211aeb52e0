package org.crmrules.drools.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.pack.DeclaredPlaces;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * Which codes no rule concludes, of lists that only conclusions draw on: facts bring no others, so
 * nobody decides them.
 */
record UnusedCodes(CheckedPack pack, Problems notices) {

  /** A customer that has a level was given it by rules before. */
  private static final String LEVELS = "levels";

  void check() {
    Set<String> ofFacts =
        pack.vocabulary().facts().values().stream()
            .filter(FactType::isExtensible) // others are concluded by rules, and given by nobody
            .flatMap(type -> type.fields().values().stream())
            .map(Field::declaredIn)
            .filter(Objects::nonNull)
            .filter(list -> !list.equals(LEVELS))
            .collect(Collectors.toSet());
    Set<String> lists = new HashSet<>();
    Set<String> bound = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (CheckedStage stage : pack.stages()) {
      stage.rules().stream()
          .flatMap(rule -> rule.then().stream())
          .forEach(call -> look(stage, call, lists, bound, named));
    }
    lists.removeAll(ofFacts);
    lists.removeAll(bound);
    DeclaredPlaces places = new DeclaredPlaces(pack.files().manifestText());
    for (String list : lists) {
      for (String code : pack.files().manifest().declared(list)) {
        if (!named.contains(list + " " + code)) {
          notices.add(
              ProblemCode.UNUSED_CODE,
              pack.files().manifestText(),
              places.of(List.of(list, code)),
              code,
              list);
        }
      }
    }
  }

  private static void look(
      CheckedStage stage, Call call, Set<String> lists, Set<String> bound, Set<String> named) {
    Stream.of(stage.collector().conclusions().get(call.method()))
        .filter(Objects::nonNull)
        .forEach(
            conclusion -> {
              for (int i = 0; i < call.arguments().size(); i++) {
                Parameter parameter = conclusion.parameters().get(i);
                if (parameter.declaredIn() != null) {
                  lists.add(parameter.declaredIn());
                  if (call.arguments().get(i) instanceof Operand.TextLiteral literal) {
                    named.add(parameter.declaredIn() + " " + literal.value());
                  } else {
                    bound.add(parameter.declaredIn());
                  }
                }
              }
            });
  }
}
