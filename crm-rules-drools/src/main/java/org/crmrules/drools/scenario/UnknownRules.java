package org.crmrules.drools.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;

/**
 * Rules that scenarios name and the pack does not have: each is one problem, wherever it is named.
 * Not thread-safe.
 */
final class UnknownRules {

  private static final Bilingual GONE =
      new Bilingual(
          "pack.yaml 列出的文件里没有这条规则。也许它的文件没有列在 stages 里,或者规则已删去:那就从案例里去掉它。",
          "No file that pack.yaml lists has it. Maybe its file is not listed under stages, or the"
              + " rule is gone: then take it out of the cases.");
  private static final Bilingual OFTEN = new Bilingual("一共写在 %s 处。", "It is named in %s places.");

  private record Place(Text text, Span span, int count) {}

  private final Set<String> known;
  private final Map<String, Place> unknown = new LinkedHashMap<>();

  /** Rules that are refused are there all the same. */
  UnknownRules(CheckedPack pack) {
    this.known = pack.written();
  }

  /** Looks at a rule that is named. */
  void look(String id, Text text, Span span) {
    if (known != null && !known.contains(id)) {
      Place first = unknown.getOrDefault(id, new Place(text, span, 0));
      unknown.put(id, new Place(first.text(), first.span(), first.count() + 1));
    }
  }

  /** How many there are so far. */
  int size() {
    return unknown.values().stream().mapToInt(Place::count).sum();
  }

  /** Says each where it is first named. */
  void report(Problems problems) {
    unknown.forEach(
        (id, place) -> {
          Bilingual advice = FullWidth.hint(id, Suggestion.near(id, known, 1, GONE));
          problems.add(
              ProblemCode.UNKNOWN_RULE,
              place.text(),
              place.span(),
              id,
              place.count() == 1
                  ? advice
                  : Bilingual.joined(" ", List.of(advice, OFTEN.with(place.count()))));
        });
  }
}
