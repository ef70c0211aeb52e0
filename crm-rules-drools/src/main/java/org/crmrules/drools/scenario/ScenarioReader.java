package org.crmrules.drools.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;

/** Reads the scenario files of a pack, strictly. */
final class ScenarioReader {

  private static final Set<String> FILE_KEYS = Set.of("rule", "cases");
  private static final Set<String> CASE_KEYS = Set.of("name", "ask", "as-of", "given", "expect");
  private static final String FIRED = "fired";

  private final CheckedPack pack;
  private final Text text;
  private final Problems problems;
  private final YamlKeys keys;
  private final List<Question> questions;
  private final Set<String> ruleIds;

  private ScenarioReader(CheckedPack pack, Text text, Problems problems) {
    this.pack = pack;
    this.text = text;
    this.problems = problems;
    this.keys = new YamlKeys(text, problems);
    this.questions = Questions.of(pack.vocabulary().domain());
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
    List<ScenarioCase> cases = new ArrayList<>();
    YamlNode.Items items = keys.items(root, "cases");
    if (items != null) {
      for (YamlNode item : items.items()) {
        if (item instanceof YamlNode.Mapping mapping) {
          ScenarioCase read = scenario(rule, mapping);
          if (read != null) {
            cases.add(read);
          }
        } else {
          keys.wrong(item, "cases", "", "- name: …");
        }
      }
    }
    return cases;
  }

  private ScenarioCase scenario(String rule, YamlNode.Mapping node) {
    int before = problems.size();
    keys.allow(node, CASE_KEYS);
    String name = keys.string(node, "name");
    Question question = question(node);
    Instant asOf = asOf(node);
    Given given = given(node);
    YamlNode.Mapping expect = keys.mapping(node, "expect");
    if (expect == null || question == null) {
      return null;
    }
    Set<String> fired = fired(expect);
    Map<String, Object> expected = new LinkedHashMap<>();
    expect
        .entries()
        .forEach(
            (key, value) -> {
              if (!key.equals(FIRED)) {
                expected.put(key, Plain.of(value));
                if (!question.keys().contains(key)) {
                  problems.add(
                      ProblemCode.UNKNOWN_EXPECTATION,
                      text,
                      expect.keys().get(key),
                      key,
                      Suggestion.of(key, question.keys()));
                }
              }
            });
    if (problems.size() > before) {
      return null;
    }
    int line = text.line(node.keys().values().iterator().next().start());
    return new ScenarioCase(text.path(), line, rule, name, question, asOf, given, fired, expected);
  }

  private Question question(YamlNode.Mapping node) {
    if (!node.entries().containsKey("ask")) {
      return questions.get(0);
    }
    String name = keys.string(node, "ask");
    List<String> names = questions.stream().map(Question::name).toList();
    if (!names.contains(name)) {
      problems.add(
          ProblemCode.UNKNOWN_QUESTION,
          text,
          node.entries().get("ask").span(),
          name,
          String.join(", ", names));
      return null;
    }
    return questions.get(names.indexOf(name));
  }

  /** Without a date the case is asked on the first day on which the pack is in force. */
  private Instant asOf(YamlNode.Mapping node) {
    LocalDate first = pack.files().manifest().effectiveFrom();
    String value =
        node.entries().containsKey("as-of") ? keys.string(node, "as-of") : first.toString();
    try {
      return value == null || value.length() > "2026-01-01".length()
          ? OffsetDateTime.parse(String.valueOf(value)).toInstant()
          : LocalDate.parse(value).atStartOfDay(pack.files().manifest().zone()).toInstant();
    } catch (DateTimeException e) {
      keys.wrong(
          node.entries().get("as-of"), "as-of", value, "2026-03-02 / 2026-03-02T09:00+08:00");
      return null;
    }
  }

  private Given given(YamlNode.Mapping node) {
    List<Record> facts = new ArrayList<>();
    YamlNode.Mapping given = keys.mapping(node, "given");
    if (given != null) {
      FactBinder binder = new FactBinder(text, problems);
      Map<String, Class<? extends Record>> types = types();
      given
          .entries()
          .forEach(
              (name, value) -> {
                Class<? extends Record> type = types.get(name);
                if (type == null) {
                  problems.add(
                      ProblemCode.UNKNOWN_TYPE,
                      text,
                      given.keys().get(name),
                      name,
                      Suggestion.of(name, types.keySet()));
                } else if (value instanceof YamlNode.Items items) {
                  items.items().forEach(item -> facts.add(binder.bind(type, item)));
                } else {
                  facts.add(binder.bind(type, value));
                }
              });
    }
    return new Given(facts);
  }

  private Map<String, Class<? extends Record>> types() {
    Map<String, Class<? extends Record>> types =
        new TreeMap<>(Questions.alsoGiven(pack.vocabulary().domain()));
    pack.vocabulary().facts().forEach((name, fact) -> types.put(name, fact.type()));
    return types;
  }

  private Set<String> fired(YamlNode.Mapping expect) {
    Set<String> fired = new LinkedHashSet<>();
    YamlNode.Items items = keys.items(expect, FIRED);
    if (items != null) {
      for (YamlNode item : items.items()) {
        String id = String.valueOf(Plain.of(item));
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
