package org.crmrules.testkit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.testkit.model.ConditionReader.Test;

/**
 * Reads the conditions of one rule: patterns, {@code and}, {@code or}, {@code not}, {@code exists}
 * and brackets. One behind the other, all of them must hold.
 */
final class RuleReader {

  private final RuleWords words;
  private final Set<String> kinds = new LinkedHashSet<>();

  /** Every way in which some conditions hold of facts, each with what it binds. */
  interface Part {
    List<Map<String, Object>> ways(List<? extends Record> facts, Map<String, Object> bound);
  }

  RuleReader(RuleWords words) {
    this.words = words;
  }

  /** The kinds of the facts that the conditions look at, after they were read. */
  Set<String> kinds() {
    return kinds;
  }

  Part conditions() {
    Part all = (facts, bound) -> List.of(bound);
    while (!words.atEnd()) {
      all = both(all, either());
    }
    return all;
  }

  private static Part both(Part one, Part other) {
    return (facts, bound) ->
        one.ways(facts, bound).stream().flatMap(way -> other.ways(facts, way).stream()).toList();
  }

  private Part either() {
    Part part = each();
    while (words.skip("or")) {
      Part one = part;
      Part other = each();
      part =
          (facts, bound) -> {
            List<Map<String, Object>> ways = new ArrayList<>(one.ways(facts, bound));
            ways.addAll(other.ways(facts, bound));
            return ways;
          };
    }
    return part;
  }

  private Part each() {
    Part part = one();
    while (words.skip("and")) {
      part = both(part, one());
    }
    return part;
  }

  private Part one() {
    if (words.skip("not")) {
      Part part = only();
      return (facts, bound) -> part.ways(facts, bound).isEmpty() ? List.of(bound) : List.of();
    }
    if (words.skip("exists")) {
      Part part = only();
      return (facts, bound) -> part.ways(facts, bound).isEmpty() ? List.of() : List.of(bound);
    }
    if (words.skip("(")) {
      Part inside = either();
      words.expect(")");
      return inside;
    }
    return pattern();
  }

  private Part only() {
    if (!words.skip("(")) {
      return pattern();
    }
    Part inside = pattern();
    words.expect(")");
    return inside;
  }

  private Part pattern() {
    String kind = words.next();
    if (!kind.matches("[A-Z]\\w*")) {
      throw words.unread(kind);
    }
    kinds.add(kind);
    List<Test> tests = new ArrayList<>();
    words.expect("(");
    while (!words.skip(")")) {
      if (!tests.isEmpty()) {
        words.expect(",");
      }
      tests.add(new ConditionReader(words).condition());
    }
    return (facts, bound) -> {
      List<Map<String, Object>> ways = new ArrayList<>();
      for (Record fact : facts) {
        Map<String, Object> way = new HashMap<>(bound);
        if (SeenFact.kind(fact).equals(kind) && tests.stream().allMatch(t -> t.holds(fact, way))) {
          ways.add(way);
        }
      }
      return ways;
    };
  }
}
