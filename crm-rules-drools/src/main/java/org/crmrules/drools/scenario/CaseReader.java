package org.crmrules.drools.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.OwnFact;

/** Reads the questions of a pack's version from cases, strictly. */
final class CaseReader {

  static final String CASES = "cases";
  static final Set<String> KEYS = Set.of("name", "ask", "as-of", "given", "expect");

  private final Manifest manifest;
  private final Vocabulary vocabulary;
  private final String version;
  private final Instant otherwise;
  private final YamlKeys keys;
  private final Text text;
  private final Problems problems;

  /**
   * @param vocabulary what may be given
   * @param version what questions say that they are asked of; null: the one in force
   * @param otherwise as of when, where a case does not say; null: it must
   */
  CaseReader(
      Manifest manifest, Vocabulary vocabulary, String version, Instant otherwise, YamlKeys keys) {
    this.manifest = manifest;
    this.vocabulary = vocabulary;
    this.version = version;
    this.otherwise = otherwise;
    this.keys = keys;
    this.text = keys.text();
    this.problems = keys.problems();
  }

  /** The cases of a file; those that are none are problems. */
  static List<YamlNode.Mapping> cases(YamlNode.Mapping root, YamlKeys keys) {
    List<YamlNode.Mapping> cases = new ArrayList<>();
    YamlNode.Items items = keys.items(root, CASES);
    for (YamlNode item : items == null ? List.<YamlNode>of() : items.items()) {
      if (item instanceof YamlNode.Mapping mapping) {
        cases.add(mapping);
      } else {
        keys.wrong(item, CASES, "", "- name: …");
      }
    }
    return cases;
  }

  /** What is asked; null, with a problem, if there is no such question. */
  Question<?> question(YamlNode.Mapping node) {
    List<Question<?>> questions = QuestionCatalogue.of(manifest.domain());
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

  /**
   * The question as it is written; null, with a problem, if it cannot be asked.
   *
   * @param name what the case is called
   * @param question null if there is a problem with it already
   */
  WrittenQuestion read(YamlNode.Mapping node, String name, Question<?> question) {
    int before = problems.size();
    Instant asOf = asOf(node);
    List<Record> given = given(node, question);
    if (name == null || question == null || problems.size() > before) {
      return null;
    }
    int line = text.line(node.keys().values().iterator().next().start());
    return new WrittenQuestion(name, line, manifest.id(), version, question.name(), asOf, given);
  }

  private Instant asOf(YamlNode.Mapping node) {
    if (!node.entries().containsKey("as-of") && otherwise != null) {
      return otherwise;
    }
    String value = keys.string(node, "as-of");
    if (value == null) {
      return null;
    }
    try {
      Instant asOf =
          value.length() > "2026-01-01".length()
              ? OffsetDateTime.parse(value).toInstant()
              : LocalDate.parse(value).atStartOfDay(manifest.zone()).toInstant();
      if (KnownYears.include(asOf)) {
        return asOf;
      }
      keys.wrong(node.entries().get("as-of"), "as-of", value, KnownYears.RULE);
      return null;
    } catch (DateTimeException e) {
      keys.wrong(
          node.entries().get("as-of"), "as-of", value, "2026-03-02 / 2026-03-02T09:00+08:00");
      return null;
    }
  }

  private List<Record> given(YamlNode.Mapping node, Question<?> question) {
    int before = problems.size();
    List<Record> facts = new ArrayList<>();
    YamlNode.Mapping given = keys.mapping(node, "given");
    if (given != null) {
      Map<Class<?>, Span> places = new HashMap<>();
      Map<String, FactType> types = QuestionCatalogue.facts(vocabulary);
      given
          .entries()
          .forEach(
              (name, value) -> {
                Span place = given.keys().get(name);
                FactType type = types.get(name);
                if (type == null) {
                  problems.add(
                      ProblemCode.UNKNOWN_TYPE,
                      text,
                      place,
                      name,
                      Suggestion.of(name, types.keySet()));
                } else {
                  places.put(type.type(), place);
                  bind(type, value, facts);
                }
              });
      if (question != null && problems.size() == before) {
        check(question, facts, places, given.span());
      }
    }
    return facts;
  }

  private void bind(FactType type, YamlNode value, List<Record> facts) {
    FactBinder binder = new FactBinder(text, vocabulary, problems);
    if (value instanceof YamlNode.Items items) {
      items.items().forEach(item -> facts.add(binder.bind(type, item)));
    } else {
      facts.add(binder.bind(type, value));
    }
  }

  /** A fact that the question does not look at, or lacks, is not what the writer means. */
  private void check(
      Question<?> question, List<Record> facts, Map<Class<?>, Span> places, Span given) {
    Map<Class<?>, Long> counts =
        facts.stream().collect(Collectors.groupingBy(Record::getClass, Collectors.counting()));
    for (Question.Wanted wanted : question.takes()) {
      long count = counts.getOrDefault(wanted.type(), 0L);
      if (!wanted.isMetBy(count)) {
        wrong(question, wanted.type(), count, places.getOrDefault(wanted.type(), given));
      }
    }
    List<?> known = question.takes().stream().map(Question.Wanted::type).toList();
    counts.forEach(
        (type, count) -> {
          if (!known.contains(type) && type != OwnFact.class) {
            wrong(question, type, count, places.get(type));
          }
        });
  }

  private void wrong(Question<?> question, Class<?> type, long count, Span place) {
    problems.add(
        ProblemCode.OTHER_FACTS,
        text,
        place,
        question.name(),
        takes(question),
        count,
        type.getSimpleName());
  }

  private static Bilingual takes(Question<?> question) {
    List<Bilingual> wanted = question.takes().stream().map(CaseReader::wanted).toList();
    return wanted.isEmpty()
        ? new Bilingual("不要任何资料", "no facts")
        : new Bilingual(
            wanted.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
            wanted.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
  }

  private static Bilingual wanted(Question.Wanted wanted) {
    String name = wanted.type().getSimpleName();
    return switch (wanted.quantity()) {
      case ONE -> new Bilingual("一份 " + name, "one " + name);
      case AT_MOST_ONE -> new Bilingual("至多一份 " + name, "at most one " + name);
      case AT_LEAST_ONE -> new Bilingual("至少一份 " + name, "at least one " + name);
      case ANY -> new Bilingual("任意份 " + name, "any number of " + name);
    };
  }
}
