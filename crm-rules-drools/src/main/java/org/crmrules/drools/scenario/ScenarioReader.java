package org.crmrules.drools.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.question.Question;

/** Reads the scenario files of a pack, strictly. */
final class ScenarioReader {

  private static final Set<String> FILE_KEYS = Set.of("rule", CaseReader.CASES);
  static final String FIRED = "fired";

  private final Text text;
  private final Problems problems;
  private final YamlKeys keys;
  private final CaseReader cases;
  private final Set<String> ruleIds;

  private ScenarioReader(CheckedPack pack, Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
    this.keys = new YamlKeys(text, problems);
    Manifest manifest = pack.files().manifest();
    // Without a date a case is asked on the first day on which the pack is in force.
    this.cases =
        new CaseReader(manifest, pack.vocabulary(), manifest.version(), manifest.begins(), keys);
    this.ruleIds =
        pack.rules().stream()
            .map(CheckedRule::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The cases of all files of a pack, in the order of file and case. */
  static List<ScenarioCase> read(CheckedPack pack, Problems problems) {
    List<ScenarioCase> cases = new ArrayList<>();
    for (Text text : pack.files().scenarios()) {
      cases.addAll(new ScenarioReader(pack, text, problems).read());
    }
    return cases;
  }

  private List<ScenarioCase> read() {
    YamlNode.Mapping root = YamlReader.readMapping(text, problems);
    if (root == null) {
      return List.of();
    }
    keys.allow(root, FILE_KEYS);
    String rule = root.entries().containsKey("rule") ? keys.string(root, "rule") : "";
    if (rule != null && !rule.isEmpty()) {
      rule(rule, root.entries().get("rule").span());
    }
    List<ScenarioCase> found = new ArrayList<>();
    for (YamlNode.Mapping node : CaseReader.cases(root, keys)) {
      ScenarioCase read = scenario(rule, node);
      if (read != null) {
        found.add(read);
      }
    }
    return found;
  }

  private ScenarioCase scenario(String rule, YamlNode.Mapping node) {
    int before = problems.size();
    keys.allow(node, CaseReader.KEYS);
    Question<?> question = cases.question(node);
    WrittenQuestion written = cases.read(node, keys.string(node, "name"), question);
    YamlNode.Mapping expect = keys.mapping(node, "expect");
    if (expect == null || question == null) {
      return null;
    }
    Set<String> fired = fired(expect);
    Map<String, Object> expected = expected(expect, question);
    return problems.size() > before
        ? null
        : new ScenarioCase(text.path(), rule, question, written, fired, expected);
  }

  private Map<String, Object> expected(YamlNode.Mapping expect, Question<?> question) {
    Map<String, Object> expected = new LinkedHashMap<>();
    expect
        .entries()
        .forEach(
            (key, value) -> {
              if (!key.equals(FIRED)) {
                expected.put(key, Expected.of(value));
                if (!question.tells().containsKey(key)) {
                  problems.add(
                      ProblemCode.UNKNOWN_EXPECTATION,
                      text,
                      expect.keys().get(key),
                      key,
                      Suggestion.of(key, question.tells().keySet()));
                }
              }
            });
    return expected;
  }

  private Set<String> fired(YamlNode.Mapping expect) {
    Set<String> fired = new LinkedHashSet<>();
    YamlNode.Items items = keys.items(expect, FIRED);
    if (items != null) {
      for (YamlNode item : items.items()) {
        String id = String.valueOf(Expected.of(item));
        rule(id, item.span());
        fired.add(id);
      }
    }
    return fired;
  }

  private void rule(String id, Span span) {
    if (!ruleIds.contains(id)) {
      problems.add(ProblemCode.UNKNOWN_RULE, text, span, id, Suggestion.of(id, ruleIds));
    }
  }
}
