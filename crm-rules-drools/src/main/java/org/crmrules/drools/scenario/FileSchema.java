package org.crmrules.drools.scenario;

import static org.crmrules.drools.pack.SchemaTree.listOf;
import static org.crmrules.drools.pack.SchemaTree.object;
import static org.crmrules.drools.pack.SchemaTree.oneOf;
import static org.crmrules.drools.pack.SchemaTree.oneOrMore;
import static org.crmrules.drools.pack.SchemaTree.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.ask.WrittenFile;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.pack.JsonText;
import org.crmrules.drools.pack.ManifestSchema;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.vocabulary.Declarations;

/** What people may write in a file, as a JSON Schema of 2020-12. */
public final class FileSchema {

  private final List<Vocabulary> vocabularies;
  private final Declarations declared;
  private final Map<String, Object> ruleId;

  /**
   * @param pack whose words are meant; null: those of any pack
   */
  public FileSchema(CheckedPack pack) {
    this.vocabularies =
        pack == null
            ? Arrays.stream(PackDomain.values()).map(Vocabulary::of).toList()
            : List.of(pack.vocabulary());
    this.declared = pack == null ? Declarations.NONE : pack.files().manifest().declarations();
    this.ruleId =
        pack == null ? type("string") : oneOf(pack.rules().stream().map(CheckedRule::id).toList());
  }

  /** The schema of such a file, in lines. */
  public String of(WrittenFile file) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.putAll(
        switch (file) {
          case PACK -> ManifestSchema.of(lists(), widened());
          case SCENARIO -> scenarios();
          case QUESTION -> questions();
        });
    return JsonText.lines(schema) + "\n";
  }

  private Stream<FactType> known() {
    return vocabularies.stream().flatMap(v -> v.facts().values().stream());
  }

  private Set<String> lists() {
    Stream<String> ofFields =
        known().flatMap(f -> f.coded().stream()).map(Field::declaredIn).filter(Objects::nonNull);
    Stream<String> ofConclusions =
        vocabularies.stream()
            .flatMap(v -> v.collectors().values().stream())
            .flatMap(c -> c.conclusions().values().stream())
            .flatMap(c -> c.parameters().stream())
            .map(CollectorType.Parameter::declaredIn)
            .filter(Objects::nonNull);
    return Stream.concat(ofFields, ofConclusions).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> widened() {
    return known()
        .filter(f -> f.isExtensible() && !f.isOwn())
        .map(FactType::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Object> scenarios() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("rule", ruleId);
    keys.put(CaseReader.CASES, listOf(aCase(List.of("name", "given", "expect"))));
    Map<String, Object> schema = object(keys, List.of(CaseReader.CASES));
    schema.put("$defs", defs());
    return schema;
  }

  private Map<String, Object> questions() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("pack", type("string"));
    head.put("version", type("string"));
    head.put("rule", type("string"));
    Map<String, Object> many = new LinkedHashMap<>(head);
    many.put(CaseReader.CASES, listOf(aCase(List.of("given"))));
    Map<String, Object> one = new LinkedHashMap<>(head);
    one.putAll(keysOfACase());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("if", Map.of("required", List.of(CaseReader.CASES)));
    schema.put("then", object(many, List.of(CaseReader.CASES)));
    schema.put("else", byQuestion(object(one, List.of("given"))));
    schema.put("$defs", defs());
    return schema;
  }

  private List<Question<?>> asked() {
    return vocabularies.stream().flatMap(v -> QuestionCatalogue.of(v.domain()).stream()).toList();
  }

  private Map<String, Object> aCase(List<String> needed) {
    return byQuestion(object(keysOfACase(), needed));
  }

  /** The same, with what each question takes and tells; a domain's first is asked by default. */
  private Map<String, Object> byQuestion(Map<String, Object> schema) {
    List<Object> each = new ArrayList<>();
    for (Vocabulary words : vocabularies) {
      List<Question<?>> questions = QuestionCatalogue.of(words.domain());
      for (Question<?> question : questions) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("properties", Map.of("ask", oneOf(List.of(question.name()))));
        if (vocabularies.size() > 1 || question != questions.get(0)) {
          asked.put("required", List.of("ask"));
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("given", named(taken(words, question)));
        keys.put("expect", expected(question));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("if", asked);
        one.put("then", Map.of("properties", keys));
        each.add(one);
      }
    }
    schema.put("allOf", each);
    return schema;
  }

  private static Map<String, Object> named(Stream<String> keys) {
    return Map.of("propertyNames", oneOf(keys.toList()));
  }

  private static Map<String, Object> expected(Question<?> question) {
    Map<String, Object> types = new LinkedHashMap<>();
    question
        .tells()
        .keySet()
        .forEach(
            key -> {
              Class<?> type = question.typeOf(key);
              if (type != null) {
                types.put(key, FactSchema.told(type));
              }
            });
    Map<String, Object> schema = new LinkedHashMap<>(named(told(question)));
    schema.put("properties", types);
    return schema;
  }

  private static Stream<String> taken(Vocabulary words, Question<?> question) {
    return Stream.concat(
        question.takes().stream().map(wanted -> words.type(wanted.type()).name()),
        words.facts().values().stream().filter(FactType::isOwn).map(FactType::name));
  }

  private static Stream<String> told(Question<?> question) {
    return Stream.concat(question.tells().keySet().stream(), Stream.of(ScenarioReader.FIRED));
  }

  private Map<String, Object> keysOfACase() {
    Set<String> names =
        asked().stream().map(Question::name).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("name", type("string"));
    keys.put("ask", oneOf(names));
    keys.put("as-of", type("string"));
    keys.put("given", Map.of("$ref", "#/$defs/given"));
    keys.put("expect", Map.of("$ref", "#/$defs/expect"));
    return keys;
  }

  private Map<String, Object> defs() {
    Map<String, Object> defs = new LinkedHashMap<>();
    Map<String, Object> given = new TreeMap<>();
    for (Vocabulary words : vocabularies) {
      FactSchema schema = new FactSchema(words, declared.codes());
      QuestionCatalogue.facts(words)
          .forEach(
              (name, type) -> {
                defs.put(name, schema.of(type));
                given.put(name, oneOrMore(Map.of("$ref", "#/$defs/" + name)));
              });
    }
    defs.put("given", object(given, List.of()));
    Map<String, Object> expect = new TreeMap<>();
    asked().stream().flatMap(FileSchema::told).forEach(key -> expect.put(key, Map.of()));
    expect.put(ScenarioReader.FIRED, listOf(ruleId));
    defs.put("expect", object(expect, List.of()));
    return defs;
  }
}
