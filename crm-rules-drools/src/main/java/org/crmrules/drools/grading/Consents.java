package org.crmrules.drools.grading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.grading.LevelConsent;
import org.crmrules.grading.RecordedGrade;

/**
 * Who agrees to a change of level, of those who have to: nobody's silence is a yes.
 *
 * @param awaiting who has said nothing of it, in the order in which they are asked for
 * @param refusedBy who does not agree
 */
record Consents(List<String> awaiting, List<String> refusedBy) {

  /** Where nobody has to agree. */
  static final Consents NONE = new Consents(List.of(), List.of());

  /**
   * @param bodies who has to agree
   * @param before the grade so far: what was said before it, or about another level, is no word
   * @param level the one that is proposed
   */
  static Consents of(
      List<String> bodies, List<LevelConsent> all, RecordedGrade before, String level) {
    if (all.isEmpty()) {
      return bodies.isEmpty() ? NONE : new Consents(bodies, List.of());
    }
    Map<String, Boolean> words = new TreeMap<>();
    all.stream()
        .filter(word -> word.level().equals(level) && !word.on().isBefore(before.gradedOn()))
        .collect(Collectors.groupingBy(LevelConsent::body))
        .forEach((body, said) -> words.put(body, lastOf(said)));
    return new Consents(
        bodies.stream().filter(body -> !words.containsKey(body)).toList(),
        bodies.stream().filter(body -> Boolean.FALSE.equals(words.get(body))).toList());
  }

  /** What was said on the last day; yes and no on one day is no. */
  private static boolean lastOf(List<LevelConsent> said) {
    Stream<LevelConsent> last =
        said.stream()
            .collect(Collectors.groupingBy(LevelConsent::on, TreeMap::new, Collectors.toList()))
            .lastEntry()
            .getValue()
            .stream();
    return last.allMatch(LevelConsent::agreed);
  }

  boolean isAgreed() {
    return awaiting.isEmpty() && refusedBy.isEmpty();
  }
}
