package org.crmrules.drools.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crmrules.Visible;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Given;
import org.crmrules.drools.complaint.ComplaintQuestions;
import org.crmrules.drools.grading.GradingQuestions;
import org.crmrules.drools.pool.PoolQuestions;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.supplier.SupplierQuestions;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;

/** What can be asked. */
public final class QuestionCatalogue {

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
   * @throws IllegalArgumentException if there is none
   */
  public static Question<?> named(PackDomain domain, String name) {
    List<Question<?>> questions = of(domain);
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
        .flatMap(domain -> of(domain).stream().map(q -> info(domain, q)))
        .toList();
  }

  private static QuestionInfo info(PackDomain domain, Question<?> question) {
    return new QuestionInfo(
        domain,
        question.name(),
        question.takes().stream().map(w -> new Given(fact(w.type()), w.quantity())).toList(),
        List.copyOf(question.tells().keySet()));
  }

  private static FactInfo fact(Class<? extends Record> type) {
    Term term = type.getAnnotation(Term.class);
    String name = type.getSimpleName();
    return new FactInfo(
        name, term == null ? name : term.zh(), term == null ? name : term.en(), fields(type));
  }

  private static List<FactInfo.Field> fields(Class<? extends Record> type) {
    Set<String> needed = FactBinder.needed(type);
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() != CustomFields.class)
        .map(component -> field(component, needed.contains(component.getName())))
        .toList();
  }

  private static FactInfo.Field field(RecordComponent component, boolean needed) {
    Term term = component.getAnnotation(Term.class);
    DeclaredIn declared = component.getAnnotation(DeclaredIn.class);
    Class<?> element = FactBinder.element(component);
    Class<?> type = element == null ? component.getType() : element;
    return new FactInfo.Field(
        component.getName(),
        term == null ? component.getName() : term.zh(),
        term == null ? component.getName() : term.en(),
        needed,
        element != null,
        type.isRecord() ? List.of() : ScalarBinder.examples(type),
        declared == null ? null : declared.value(),
        type.isRecord() ? fields(type.asSubclass(Record.class)) : List.of());
  }
}
