package org.crmrules.drools.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.check.Element;

/**
 * Reads the conditions of a rule against facts, naively, fact by fact and way by way: what the
 * engine is held against.
 */
public record NaiveReading(List<? extends Record> facts) {

  /** How often a rule with these conditions fires. */
  public int firings(Element when) {
    return ways(when, List.of(new HashMap<>())).size();
  }

  /** Every way the element holds, each with what it binds, from every way so far. */
  private List<Map<String, Object>> ways(Element element, List<Map<String, Object>> soFar) {
    if (element instanceof Element.AllOf all) {
      List<Map<String, Object>> ways = soFar;
      for (Element part : all.parts()) {
        ways = ways(part, ways);
      }
      return ways;
    }
    if (element instanceof Element.AnyOf any) {
      return any.parts().stream().flatMap(part -> ways(part, soFar).stream()).toList();
    }
    List<Map<String, Object>> result = new ArrayList<>();
    for (Map<String, Object> way : soFar) {
      if (element instanceof Element.Match match) {
        result.addAll(matches(match, way));
      } else if (element instanceof Element.No no) {
        if (ways(no.part(), List.of(way)).isEmpty()) {
          result.add(way);
        }
      } else if (!ways(((Element.Some) element).part(), List.of(way)).isEmpty()) {
        result.add(way);
      }
    }
    return result;
  }

  private List<Map<String, Object>> matches(Element.Match match, Map<String, Object> way) {
    List<Map<String, Object>> result = new ArrayList<>();
    for (Record fact : facts) {
      if (match.type().isOf(fact)) {
        Map<String, Object> bound = new HashMap<>(way);
        ConditionReading reading = new ConditionReading(match.type(), fact, bound);
        if (match.conditions().stream().allMatch(reading::holds)) {
          result.add(bound);
        }
      }
    }
    return result;
  }
}
