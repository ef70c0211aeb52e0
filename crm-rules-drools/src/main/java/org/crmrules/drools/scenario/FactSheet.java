package org.crmrules.drools.scenario;

import java.util.List;
import org.crmrules.ask.FactInfo;
import org.crmrules.drools.question.QuestionTerms;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;

/**
 * What facts look like, for those who give them.
 *
 * @param groups true if the levels of the pack are groups, of which none is better
 */
record FactSheet(Vocabulary vocabulary, boolean groups) {

  FactInfo of(FactType type) {
    return new FactInfo(type.name(), type.term().zh(), type.term().en(), fields(type));
  }

  private List<FactInfo.Field> fields(FactType type) {
    FieldContent content = new FieldContent(type, groups);
    return type.fields().values().stream()
        .filter(field -> !field.isElapsed() && !type.isComputed(field))
        .map(field -> field(field, content))
        .toList();
  }

  private FactInfo.Field field(Field field, FieldContent content) {
    return new FactInfo.Field(
        field.name(),
        field.term().zh(),
        field.term().en(),
        field.needed(),
        field.isList(),
        field.isOfFacts() ? List.of() : ScalarBinder.examples(field.element()),
        field.declaredIn(),
        field.isOfFacts()
            ? fields(vocabulary.type(field.element().asSubclass(Record.class)))
            : List.of(),
        QuestionTerms.constants(field.element()),
        content.of(field));
  }
}
