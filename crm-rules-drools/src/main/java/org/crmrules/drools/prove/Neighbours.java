package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.CrmRulesException;
import org.crmrules.Decision;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedRule;

/**
 * The rules on either side of a hole: those that conclude where a fact is the same but for one
 * field, as near as there are any.
 *
 * @param rule one of them
 * @param told what they are, and where they conclude
 */
record Neighbours(CheckedRule rule, Bilingual told) {

  private static final Bilingual AROUND = new Bilingual(" 相邻的规则:%s。", " The rules next to it: %s.");

  /** A rule, and the value of a field at which it concludes. */
  private record Near(CheckedRule rule, String at) {

    String told() {
      return rule.id() + " (" + at + ")";
    }
  }

  /**
   * Those of some rules around a fact for which none of them concludes anything: by the field that
   * has some on both sides, or else by any; null if there are none.
   */
  static <T extends Record> Neighbours of(
      FactGrid<T> grid, T fact, List<CheckedRule> those, Function<T, ?> question) {
    List<Near> best = List.of();
    for (String field : grid.fields()) {
      List<Near> found = new ArrayList<>();
      for (boolean above : new boolean[] {false, true}) {
        grid.besides(fact, field, above)
            .flatMap(
                near ->
                    rules(question, near, those)
                        .map(rule -> new Near(rule, grid.describe(near, field))))
            .findFirst()
            .ifPresent(found::add);
      }
      best = found.size() > best.size() ? found : best;
    }
    if (best.isEmpty()) {
      return null;
    }
    String told = String.join(", ", best.stream().map(Near::told).toList());
    return new Neighbours(best.get(0).rule(), AROUND.with(told));
  }

  /** The rules that answer for a fact. */
  private static <T> Stream<CheckedRule> rules(
      Function<T, ?> question, T fact, List<CheckedRule> those) {
    try {
      List<String> decisive =
          reasons(question.apply(fact)).filter(Reason::decisive).map(Reason::ruleId).toList();
      return those.stream().filter(rule -> decisive.contains(rule.id()));
    } catch (CrmRulesException e) {
      return Stream.empty(); // a hole too, or a fact that nobody can have
    }
  }

  /** The reasons of an answer, whatever it is about; none where it has none. */
  static Stream<Reason> reasons(Object answer) {
    if (answer instanceof Decision decision) {
      return decision.reasons().stream();
    }
    if (answer instanceof Reason reason) {
      return Stream.of(reason);
    }
    return answer instanceof List<?> all
        ? all.stream().flatMap(Neighbours::reasons)
        : Stream.empty();
  }
}
