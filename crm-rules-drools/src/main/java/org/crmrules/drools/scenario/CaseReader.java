package org.crmrules.drools.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pack.YamlKeys;
import org.crmrules.drools.pack.YamlNode;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.OwnFact;

/** Reads what a case asks, as of when, and what it gives; strictly. */
final class CaseReader {

  private final Vocabulary vocabulary;
  private final ZoneId zone;
  private final Instant otherwise;
  private final YamlKeys keys;
  private final Text text;
  private final Problems problems;

  /**
   * @param vocabulary of the pack that is asked
   * @param zone in which a day begins
   * @param otherwise as of when, where a case does not say; null: it must
   */
  CaseReader(Vocabulary vocabulary, ZoneId zone, Instant otherwise, YamlKeys keys) {
    this.vocabulary = vocabulary;
    this.zone = zone;
    this.otherwise = otherwise;
    this.keys = keys;
    this.text = keys.text();
    this.problems = keys.problems();
  }

  /** What is asked; null, with a problem, if there is no such question. */
  AskedCase read(YamlNode.Mapping node) {
    Question question = question(node);
    Instant asOf = asOf(node);
    Given given = given(node, question);
    return question == null ? null : new AskedCase(question, asOf, given);
  }

  private Question question(YamlNode.Mapping node) {
    List<Question> questions = Questions.of(vocabulary.domain());
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
              : LocalDate.parse(value).atStartOfDay(zone).toInstant();
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

  private Given given(YamlNode.Mapping node, Question question) {
    int before = problems.size();
    List<Record> facts = new ArrayList<>();
    YamlNode.Mapping given = keys.mapping(node, "given");
    if (given != null) {
      Map<Class<?>, Span> places = new HashMap<>();
      Map<String, FactType> types = types();
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
    return new Given(facts);
  }

  private Map<String, FactType> types() {
    Map<String, FactType> types = new TreeMap<>(vocabulary.facts());
    Questions.alsoGiven(vocabulary.domain())
        .forEach((name, type) -> types.putIfAbsent(name, FactType.of(type)));
    return types;
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
      Question question, List<Record> facts, Map<Class<?>, Span> places, Span given) {
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

  private void wrong(Question question, Class<?> type, long count, Span place) {
    problems.add(
        ProblemCode.OTHER_FACTS,
        text,
        place,
        question.name(),
        takes(question),
        count,
        type.getSimpleName());
  }

  private static Bilingual takes(Question question) {
    List<Bilingual> wanted = question.takes().stream().map(CaseReader::wanted).toList();
    return wanted.isEmpty()
        ? new Bilingual("不要任何资料", "no facts")
        : new Bilingual(
            wanted.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
            wanted.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
  }

  private static Bilingual wanted(Question.Wanted wanted) {
    String name = wanted.type().getSimpleName();
    return wanted.quantity() == Quantity.ONE
        ? new Bilingual("一份 " + name, "one " + name)
        : wanted.quantity() == Quantity.ANY
            ? new Bilingual("任意份 " + name, "any number of " + name)
            : new Bilingual("至少一份 " + name, "at least one " + name);
  }
}
