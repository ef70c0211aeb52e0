package org.crmrules.drools.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.drools.compile.Occasion;

/**
 * One way in which a rule matches.
 *
 * @param facts by the number of the pattern; none for a pattern that is not matched
 * @param names the values of names that mean something behind all conditions
 */
record Way(Map<Integer, Record> facts, Map<String, Object> names) {

  static final Way NOTHING = new Way(Map.of(), Map.of());

  Way with(int pattern, Record fact, Map<String, Object> bound) {
    Map<Integer, Record> more = new TreeMap<>(facts);
    more.put(pattern, fact);
    return new Way(more, bound);
  }

  /** What conditions tell of some facts, of names that the plain way has. */
  static List<Way> told(Conditions conditions, List<? extends Record> facts, List<Way> plain)
      throws Exception {
    List<Way> told = new ArrayList<>();
    Question question = new Question(facts, conditions.slots(), () -> {});
    conditions.ask(
        question,
        (rule, matched) -> {
          Map<String, Object> names = new HashMap<>();
          if (told.size() < plain.size()) {
            plain
                .get(told.size())
                .names()
                .keySet()
                .forEach(name -> names.put(name, matched.get(rule.slotOf(name))));
          }
          told.add(new Way(factsOf(rule, matched), names));
        });
    return told;
  }

  /** The facts of patterns #0, #1… that are matched. */
  static Map<Integer, Record> factsOf(Conditions rule, Question matched) {
    Map<Integer, Record> facts = new TreeMap<>();
    long patterns =
        rule.matched().stream().filter(type -> type != null && type != Occasion.class).count();
    for (int pattern = 0; pattern < patterns; pattern++) {
      Record fact = (Record) rule.facts(matched)[rule.slotOf("#" + pattern)];
      if (fact != null) {
        facts.put(pattern, fact);
      }
    }
    return facts;
  }
}
