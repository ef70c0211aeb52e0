package org.crmrules.drools.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.StatedGuarantee.Words;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/**
 * Reads what a pack guarantees, strictly, as far as that needs no rules.
 *
 * @param clauses those that the manifest lists
 */
record GuaranteesReader(YamlKeys keys, List<String> clauses) {

  static final String KEY = "guarantees";

  static final String THAT = "that";
  static final String ASK = "ask";
  static final String WHEN = "when";
  static final String CLAUSE = "clause";

  private static final Set<String> ALL = Set.of(THAT, ASK, WHEN, CLAUSE);
  private static final String EXAMPLE = "- that: grade never falls";
  private static final Bilingual A_LIST =
      new Bilingual("写一条条件,或一个列表", "write a condition, or a list of them");

  /** Those that can be read, in the order of the file; none if nothing is said. */
  List<StatedGuarantee> read(YamlNode node) {
    List<StatedGuarantee> stated = new ArrayList<>();
    if (node instanceof YamlNode.Items list && list.items().size() <= YamlKeys.MOST) {
      list.items().forEach(item -> take(item, stated));
    } else if (node instanceof YamlNode.Items list) {
      keys.wrong(node, KEY, Integer.toString(list.items().size()), YamlKeys.TOO_MANY);
    } else if (node != null) {
      keys.wrong(node, KEY, "", EXAMPLE);
    }
    return List.copyOf(stated);
  }

  private void take(YamlNode item, List<StatedGuarantee> stated) {
    if (!(item instanceof YamlNode.Mapping mapping)) {
      keys.wrong(item, KEY, "", EXAMPLE);
      return;
    }
    int before = keys.problems().size();
    keys.allow(mapping, ALL);
    Words that = words(mapping, THAT);
    Words ask = mapping.entries().containsKey(ASK) ? words(mapping, ASK) : null;
    List<Words> when = some(mapping.entries().get(WHEN), WHEN);
    List<Words> cited = some(mapping.entries().get(CLAUSE), CLAUSE);
    Map<String, Span> places = new LinkedHashMap<>();
    cited.forEach(clause -> places.putIfAbsent(clause.text(), clause.span()));
    places.forEach(this::isListed);
    if (keys.problems().size() == before) {
      stated.add(new StatedGuarantee(that, ask, when, List.copyOf(places.keySet())));
    }
  }

  private Words words(YamlNode.Mapping in, String key) {
    String text = keys.string(in, key);
    return text == null ? null : new Words(text.strip(), in.entries().get(key).span());
  }

  /** One text, or several. */
  private List<Words> some(YamlNode node, String key) {
    List<Words> some = new ArrayList<>();
    List<YamlNode> items =
        node == null
            ? List.of()
            : node instanceof YamlNode.Items list ? list.items() : List.of(node);
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Scalar scalar
          && scalar.text() != null
          && !scalar.text().isBlank()) {
        some.add(new Words(scalar.text().strip(), item.span()));
      } else {
        keys.wrong(item, key, "", A_LIST);
      }
    }
    return List.copyOf(some);
  }

  private void isListed(String clause, Span at) {
    if (!clauses.contains(clause)) {
      keys.problems()
          .add(
              ProblemCode.WRONG_CLAUSE,
              keys.text(),
              at,
              clause,
              FullWidth.hint(clause, Bilingual.none()));
    }
  }
}
