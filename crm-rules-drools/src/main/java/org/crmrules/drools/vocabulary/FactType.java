package org.crmrules.drools.vocabulary;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.pack.Term;

/**
 * A kind of fact that rules may look at.
 *
 * @param fields by name, in the order of the record
 * @param coded those of the fields that hold codes of the manifest, or other facts that may
 */
public record FactType(
    Class<? extends Record> type, Bilingual term, Map<String, Field> fields, List<Field> coded) {

  private static final ClassValue<FactType> KNOWN =
      new ClassValue<>() {
        @Override
        protected FactType computeValue(Class<?> type) {
          return read(type.asSubclass(Record.class));
        }
      };

  /** What a record is to rules; the same for all domains, and looked at once. */
  public static FactType of(Class<? extends Record> type) {
    return KNOWN.get(type);
  }

  private static FactType read(Class<? extends Record> type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.put(component.getName(), Field.of(component));
    }
    Term term = type.getAnnotation(Term.class);
    return new FactType(
        type,
        term == null
            ? Bilingual.same(type.getSimpleName())
            : new Bilingual(
                term.zh() + " " + type.getSimpleName(),
                term.en() + " (" + type.getSimpleName() + ")"),
        fields,
        fields.values().stream()
            .filter(f -> f.declaredIn() != null || Collection.class.isAssignableFrom(f.type()))
            .toList());
  }

  /** The name that rules use. */
  public String name() {
    return type.getSimpleName();
  }
}
