package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.FactValues;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.match.Conditions;
import org.crmrules.drools.match.Question;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.Field;

/** A rule of a stage, ready to be asked: it knows which values of a fact it looks at. */
final class StageRule {

  private static final Field[] NONE = {};

  private final CheckedRule rule;
  private final Conditions conditions;
  private final Field[][] looksAt;
  private final List<String> names;
  private final int onlySlot;
  private final Wordings wordings = new Wordings();

  StageRule(CheckedRule rule, Conditions conditions) {
    this.rule = rule;
    this.conditions = conditions;
    this.looksAt =
        conditions.matched().stream().map(type -> looksAt(rule, type)).toArray(Field[][]::new);
    int[] looking =
        IntStream.range(0, looksAt.length).filter(slot -> looksAt[slot].length > 0).toArray();
    this.onlySlot = looking.length == 1 ? looking[0] : -1;
    this.names =
        onlySlot < 0 ? List.of() : Arrays.stream(looksAt[onlySlot]).map(Field::name).toList();
  }

  private static Field[] looksAt(CheckedRule rule, Class<?> type) {
    if (type == null) {
      return NONE;
    }
    return rule.when()
        .matches()
        .filter(match -> match.type().type() == type)
        .flatMap(
            match ->
                match.conditions().stream()
                    .flatMap(Condition::walk)
                    .flatMap(c -> c.fields().stream())
                    .map(match.type().fields()::get))
        .distinct()
        .toArray(Field[]::new);
  }

  CheckedRule rule() {
    return rule;
  }

  Conditions conditions() {
    return conditions;
  }

  /** What happens when it fires on what is matched. */
  Firing firing(Question question) {
    return new Firing(rule, wordings, because(question));
  }

  private FactValues because(Question question) {
    if (onlySlot >= 0 && question.get(onlySlot) != null) {
      Object fact = question.get(onlySlot);
      Field[] fields = looksAt[onlySlot];
      return FactValues.of(names, i -> fields[i].valueIn(fact));
    }
    List<String> seen = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int slot = 0; slot < looksAt.length; slot++) {
      Object fact = question.get(slot);
      for (Field field : looksAt[slot]) {
        if (fact != null && !seen.contains(field.name())) {
          seen.add(field.name());
          values.add(field.valueIn(fact));
        }
      }
    }
    return FactValues.of(seen, values::get);
  }
}
