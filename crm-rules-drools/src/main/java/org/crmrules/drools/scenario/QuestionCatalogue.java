package org.crmrules.drools.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Given;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;

/** Tells what can be asked. */
public final class QuestionCatalogue {

  private QuestionCatalogue() {}

  /** Every question, by domain; the first of a domain is the one that is meant by default. */
  public static List<QuestionInfo> all() {
    return Arrays.stream(PackDomain.values())
        .flatMap(domain -> Questions.of(domain).stream().map(q -> info(domain, q)))
        .toList();
  }

  private static QuestionInfo info(PackDomain domain, Question question) {
    return new QuestionInfo(
        domain,
        question.name(),
        question.takes().stream().map(w -> new Given(fact(w.type()), w.quantity())).toList(),
        question.keys());
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
