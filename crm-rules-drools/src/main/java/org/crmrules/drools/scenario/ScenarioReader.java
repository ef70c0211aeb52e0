package org.crmrules.drools.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
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
  private final UnknownRules unknown;
  private String rule = "";

  private ScenarioReader(CheckedPack pack, Text text, UnknownRules unknown, Problems problems) {
    this.text = text;
    this.problems = problems;
    this.keys = new YamlKeys(text, problems);
    this.unknown = unknown;
    Manifest manifest = pack.files().manifest();
    // Without a date a case is asked on the first day on which the pack is in force.
    this.cases =
        new CaseReader(manifest, pack.vocabulary(), manifest.version(), manifest.begins(), keys);
  }

  /** The cases of all files of a pack, in the order of file and case. */
  static List<ScenarioCase> read(CheckedPack pack, Problems problems) {
    return read(pack, new HashSet<>(), problems);
  }

  /**
   * The cases of all files of a pack, in the order of file and case.
   *
   * @param unread gets the rules whose cases could not all be read
   */
  static List<ScenarioCase> read(CheckedPack pack, Set<String> unread, Problems problems) {
    List<ScenarioCase> cases = new ArrayList<>();
    UnknownRules unknown = new UnknownRules(pack);
    for (Text text : pack.files().scenarios()) {
      int before = problems.size();
      int doubts = unknown.size();
      ScenarioReader reader = new ScenarioReader(pack, text, unknown, problems);
      cases.addAll(reader.read());
      if (problems.size() > before || unknown.size() > doubts) {
        unread.add(reader.rule);
        unread.add(text.path().replaceAll(".*/|\\.yaml$", ""));
      }
    }
    unknown.report(problems);
    return cases;
  }

  private List<ScenarioCase> read() {
    YamlNode.Mapping root = YamlReader.readMapping(text, problems);
    if (root == null) {
      return List.of();
    }
    keys.allow(root, FILE_KEYS);
    String named = root.entries().containsKey("rule") ? keys.string(root, "rule") : "";
    if (named != null && !named.isEmpty()) {
      unknown.look(named, text, root.entries().get("rule").span());
      rule = named;
    }
    List<ScenarioCase> found = new ArrayList<>();
    for (YamlNode.Mapping node : CaseReader.cases(root, keys)) {
      ScenarioCase read = scenario(named, node);
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
                      YamlKeys.meant(key, question.tells().keySet()));
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
        unknown.look(id, text, item.span());
        fired.add(id);
      }
    }
    return fired;
  }
}
