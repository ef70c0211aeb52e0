package org.crmrules.drools.scenario;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.crmrules.Bilingual;
import org.crmrules.drools.pack.SchemaTree;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredFact;
import org.crmrules.vocabulary.DeclaredField;

/**
 * What can be written of a fact, as a JSON Schema: its fields, and those that a pack declares.
 *
 * @param declared by the pack; {@link Declarations#NONE} where any pack is meant
 */
record FactSchema(Declarations declared) {

  /** A built-in fact. */
  Map<String, Object> of(Class<? extends Record> type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.put(component.getName(), field(component));
    }
    declared
        .fields()
        .getOrDefault(type.getSimpleName(), List.of())
        .forEach(field -> fields.put(field.name(), field(field)));
    Map<String, Object> fact = SchemaTree.object(fields, new TreeSet<>(FactBinder.needed(type)));
    Term term = type.getAnnotation(Term.class);
    return term == null ? fact : SchemaTree.called(new Bilingual(term.zh(), term.en()), fact);
  }

  /** A fact of the pack's own. */
  Map<String, Object> of(DeclaredFact fact) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fact.fields().forEach(field -> fields.put(field.name(), field(field)));
    return SchemaTree.called(fact.term(), SchemaTree.object(fields, List.of()));
  }

  private Map<String, Object> field(RecordComponent component) {
    Class<?> element = FactBinder.element(component);
    Class<?> type = element == null ? component.getType() : element;
    DeclaredIn list = component.getAnnotation(DeclaredIn.class);
    Map<String, Object> one =
        type.isRecord()
            ? of(type.asSubclass(Record.class))
            : list == null ? value(type) : code(list.value());
    Map<String, Object> field = element == null ? one : SchemaTree.oneOrMore(one);
    Term term = component.getAnnotation(Term.class);
    return term == null ? field : SchemaTree.called(new Bilingual(term.zh(), term.en()), field);
  }

  private static Map<String, Object> value(Class<?> type) {
    return switch (FieldKind.of(type)) {
      case EXACT -> SchemaTree.type("number", "null");
      case WHOLE -> SchemaTree.type("integer", "null");
      case FLAG -> SchemaTree.type("boolean", "null");
      case CONSTANT ->
          orNull(Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
      case DATE -> date(type == Instant.class ? "date-time" : "date");
      default -> SchemaTree.type("string", "number", "boolean", "null");
    };
  }

  private Map<String, Object> field(DeclaredField field) {
    return SchemaTree.called(
        field.term(),
        switch (field.kind()) {
          case DECIMAL -> range(field, "number");
          case WHOLE -> range(field, "integer");
          case FLAG -> SchemaTree.type("boolean", "null");
          case TEXT -> SchemaTree.type("string", "number", "boolean", "null");
          case CODE -> code(field.codes());
          case CODES -> SchemaTree.oneOrMore(code(field.codes()));
          case DAY -> date("date");
        });
  }

  private static Map<String, Object> range(DeclaredField field, String type) {
    Map<String, Object> range = new LinkedHashMap<>(SchemaTree.type(type, "null"));
    if (field.from() != null) {
      range.put("minimum", field.from());
    }
    if (field.to() != null) {
      range.put("maximum", field.to());
    }
    return range;
  }

  private static Map<String, Object> date(String format) {
    Map<String, Object> date = new LinkedHashMap<>(SchemaTree.type("string", "null"));
    date.put("format", format);
    return date;
  }

  private Map<String, Object> code(String list) {
    CodeList codes = declared.codes().get(list);
    return codes == null ? SchemaTree.type("string", "null") : orNull(codes.codes());
  }

  private static Map<String, Object> orNull(List<String> values) {
    List<Object> all = new ArrayList<>(values);
    all.add(null);
    return SchemaTree.oneOf(all);
  }
}
