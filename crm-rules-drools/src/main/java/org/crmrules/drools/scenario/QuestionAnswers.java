package org.crmrules.drools.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.crmrules.Visible;
import org.crmrules.ask.Answer;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.ComponentReader;
import org.crmrules.pack.PackDomain;

/** Asks what was written down. */
public final class QuestionAnswers {

  /** One reader for each class of facts: each reader defines a class of its own. */
  private static final ClassValue<Optional<ComponentReader>> ID =
      new ClassValue<>() {
        @Override
        protected Optional<ComponentReader> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(QuestionAnswers::isId)
              .findFirst()
              .map(component -> new ComponentReader(component.getAccessor()));
        }
      };

  private QuestionAnswers() {}

  /**
   * Asks the version that the service would ask.
   *
   * @param domain of the pack that is asked
   * @throws IllegalArgumentException if there is no such question
   */
  public static Answer answer(PackDomain domain, InForce versions, WrittenQuestion written) {
    Question question = question(domain, written.ask());
    Given given = new Given(written.given());
    return answer(
        question, question.choosing().choose(versions, given, written.asOf()), given, written);
  }

  /**
   * Asks one version, whatever is in force.
   *
   * @throws IllegalArgumentException if there is no such question
   */
  public static Answer answer(RunningPack version, WrittenQuestion written) {
    Question question = question(version.manifest().domain(), written.ask());
    return answer(question, version, new Given(written.given()), written);
  }

  private static Question question(PackDomain domain, String name) {
    List<Question> questions = Questions.of(domain);
    return questions.stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Visible.sentence(
                        "The question (%s) must be one of %s.",
                        name, questions.stream().map(Question::name).toList())));
  }

  private static Answer answer(
      Question question, RunningPack version, Given given, WrittenQuestion written) {
    Outcome outcome = question.ask(version, given, written.asOf());
    Map<String, Object> told = new LinkedHashMap<>();
    question.keys().forEach(key -> told.put(key, Plain.told(outcome.view().get(key))));
    return new Answer(
        question.name(),
        written.name(),
        given.facts().stream()
            .map(QuestionAnswers::id)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        told,
        outcome.decision().reasons(),
        outcome.decision().policy(),
        outcome.decision().asOf());
  }

  /** What a fact says it is about; null if it is about nothing with an id. */
  private static String id(Record fact) {
    return ID.get(fact.getClass()).map(reader -> (String) reader.of(fact)).orElse(null);
  }

  private static boolean isId(RecordComponent component) {
    return component.getType() == String.class
        && (component.getName().equals("id") || component.getName().endsWith("Id"));
  }
}
