package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.pack.SchemaTree;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.vocabulary.CodeList;

/**
 * What can be written of a fact, as a JSON Schema: its fields, also those that a pack declares.
 *
 * @param vocabulary of the domain, with what the pack declares
 * @param codes the lists of the pack; empty where any pack is meant
 */
record FactSchema(Vocabulary vocabulary, Map<String, CodeList> codes) {

  Map<String, Object> of(FactType type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    type.fields().forEach((name, f) -> fields.put(name, SchemaTree.called(f.term(), field(f))));
    List<String> needed =
        type.fields().values().stream().filter(Field::needed).map(Field::name).toList();
    return SchemaTree.called(type.term(), SchemaTree.object(fields, needed));
  }

  private Map<String, Object> field(Field field) {
    Map<String, Object> one =
        field.isOfFacts()
            ? of(vocabulary.type(field.element().asSubclass(Record.class)))
            : field.declaredIn() == null ? value(field.element()) : code(field.declaredIn());
    if (field.isList()) {
      return SchemaTree.oneOrMore(one);
    }
    return range(field.range(), one);
  }

  /** A value that an answer tells; a day may be followed by a word of how sure it is. */
  static Map<String, Object> told(Class<?> type) {
    if (Collection.class.isAssignableFrom(type)) {
      return SchemaTree.type("array");
    }
    return Map.class.isAssignableFrom(type)
        ? SchemaTree.type("object")
        : FieldKind.of(type) == FieldKind.DATE ? SchemaTree.type("string", "null") : value(type);
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

  private static Map<String, Object> range(Field.Range range, Map<String, Object> one) {
    Map<String, Object> within = new LinkedHashMap<>(one);
    if (range.from() != null) {
      within.put("minimum", range.from());
    }
    if (range.to() != null) {
      within.put("maximum", range.to());
    }
    return within;
  }

  private static Map<String, Object> date(String format) {
    Map<String, Object> date = new LinkedHashMap<>(SchemaTree.type("string", "null"));
    date.put("format", format);
    return date;
  }

  private Map<String, Object> code(String list) {
    CodeList known = codes.get(list);
    return known == null ? SchemaTree.type("string", "null") : orNull(known.codes());
  }

  private static Map<String, Object> orNull(List<String> values) {
    List<Object> all = new ArrayList<>(values);
    all.add(null);
    return SchemaTree.oneOf(all);
  }
}
