package org.crmrules.drools.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Given;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.ask.QuestionInfo.Told;
import org.crmrules.drools.complaint.ComplaintQuestions;
import org.crmrules.drools.grading.GradingQuestions;
import org.crmrules.drools.pool.PoolQuestions;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.QuestionTerms;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.supplier.SupplierQuestions;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;

/** What can be asked. */
public final class QuestionCatalogue {

  private static final List<Question<?>> EVERY =
      Arrays.stream(PackDomain.values())
          .<Question<?>>flatMap(domain -> of(domain).stream())
          .toList();

  private QuestionCatalogue() {}

  /** Those of a domain; the first is asked where a scenario names none. */
  static List<Question<?>> of(PackDomain domain) {
    return switch (domain) {
      case GRADING -> GradingQuestions.ALL;
      case COMPLAINT -> ComplaintQuestions.ALL;
      case POOL -> PoolQuestions.ALL;
      case SUPPLIER -> SupplierQuestions.ALL;
    };
  }

  /**
   * The question of this name.
   *
   * @throws UnusableValueException if there is none
   */
  public static Question<?> named(PackDomain domain, String name) {
    List<Question<?>> questions = of(domain);
    return questions.stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "问题(%s)必须是 %s 之一。",
                    "The question (%s) must be one of %s.",
                    name,
                    questions.stream().map(Question::name).toList()));
  }

  /** Those of every domain. */
  public static List<Question<?>> every() {
    return EVERY;
  }

  /** What can be given to a version, by name. */
  public static Map<String, FactType> facts(RunningPack version) {
    return facts(version.checked().vocabulary());
  }

  /** What can be given, by name: also what questions take and rules do not know. */
  static Map<String, FactType> facts(Vocabulary vocabulary) {
    Map<String, FactType> types = new TreeMap<>(vocabulary.facts());
    of(vocabulary.domain()).stream()
        .flatMap(question -> question.takes().stream())
        .map(wanted -> vocabulary.type(wanted.type()))
        .forEach(type -> types.put(type.name(), type));
    return types;
  }

  /** Every question, by domain; the first of a domain is the one that is meant by default. */
  public static List<QuestionInfo> all() {
    return Arrays.stream(PackDomain.values())
        .flatMap(domain -> of(Vocabulary.of(domain), false).stream())
        .toList();
  }

  /** Every question of a version, about facts as it knows them. */
  public static List<QuestionInfo> of(RunningPack version) {
    return of(version.checked().vocabulary(), version.checked().concludes("group"));
  }

  /**
   * @param groups true if levels are groups, of which none is better
   */
  private static List<QuestionInfo> of(Vocabulary vocabulary, boolean groups) {
    FactSheet facts = new FactSheet(vocabulary, groups);
    return of(vocabulary.domain()).stream().map(question -> info(facts, question)).toList();
  }

  private static QuestionInfo info(FactSheet facts, Question<?> question) {
    Vocabulary vocabulary = facts.vocabulary();
    Bilingual term = QuestionTerms.of(question);
    return new QuestionInfo(
        vocabulary.domain(),
        question.name(),
        term.zh(),
        term.en(),
        Stream.concat(
                question.takes().stream()
                    .map(w -> new Given(facts.of(vocabulary.type(w.type())), w.quantity())),
                vocabulary.facts().values().stream()
                    .filter(FactType::isOwn)
                    .map(own -> new Given(facts.of(own), Quantity.ANY)))
            .toList(),
        question.tells().keySet().stream().map(key -> told(question, key)).toList());
  }

  private static Told told(Question<?> question, String key) {
    Bilingual term = QuestionTerms.of(question.name(), key);
    return new Told(key, term.zh(), term.en(), QuestionTerms.constants(question.decision(), key));
  }
}
