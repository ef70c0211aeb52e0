package org.crmrules.drools.vocabulary;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.pack.Computed;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.DeclaredFact;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.OwnFact;

/**
 * A kind of fact that rules may look at.
 *
 * @param name as rules write it
 * @param type {@link OwnFact} for every kind that a pack declares
 * @param fields by name, in the order of the record, and behind them those that the pack declares
 * @param coded those of the record that hold codes of the manifest, or other facts that may
 * @param days those that rules see as a number of days or months from or to a declared day
 */
public record FactType(
    String name,
    Class<? extends Record> type,
    Bilingual term,
    Map<String, Field> fields,
    List<Field> coded,
    List<Field> days) {

  private static final ClassValue<FactType> KNOWN =
      new ClassValue<>() {
        @Override
        protected FactType computeValue(Class<?> type) {
          return read(type.asSubclass(Record.class));
        }
      };

  private static final ClassValue<FactMaker> MAKERS =
      new ClassValue<>() {
        @Override
        protected FactMaker computeValue(Class<?> type) {
          return FactMaker.of(type.asSubclass(Record.class));
        }
      };

  /** What a record is to rules; the same for all domains, and looked at once. */
  public static FactType of(Class<? extends Record> type) {
    return KNOWN.get(type);
  }

  private static FactType read(Class<? extends Record> type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != CustomFields.class) {
        fields.put(component.getName(), Field.of(component));
      }
    }
    String name = type.getSimpleName();
    Term term = type.getAnnotation(Term.class);
    return new FactType(
        name,
        type,
        term == null ? Bilingual.same(name) : new Bilingual(term.zh(), term.en()),
        fields,
        fields.values().stream()
            .filter(f -> f.declaredIn() != null || Collection.class.isAssignableFrom(f.type()))
            .toList(),
        List.of());
  }

  /** What people call it, with the name that rules use. */
  public Bilingual label() {
    Bilingual named = new Bilingual(term.zh() + " " + name, term.en() + " (" + name + ")");
    return term.equals(Bilingual.same(name)) ? term : named;
  }

  /** A kind that a pack declares. */
  static FactType of(DeclaredFact declared) {
    return new FactType(
            declared.name(), OwnFact.class, declared.term(), Map.of(), List.of(), List.of())
        .with(declared.fields());
  }

  /** The same with what a pack declares beside. */
  FactType with(List<DeclaredField> declared) {
    Map<String, Field> all = new LinkedHashMap<>(fields);
    declared.stream().flatMap(d -> Field.of(d).stream()).forEach(f -> all.put(f.name(), f));
    List<Field> elapsed = all.values().stream().filter(Field::isElapsed).toList();
    return new FactType(name, type, term, all, coded, elapsed);
  }

  /** What a fact of this kind says it is about; null if it is about nothing with an id. */
  public String idOf(Record fact) {
    return fields.values().stream()
        .filter(Field::isId)
        .findFirst()
        .map(field -> (String) field.valueIn(fact))
        .orElse(null);
  }

  /** True for what nobody need write, because it is not looked at. */
  public boolean isComputed(Field field) {
    return Stream.ofNullable(type.getRecordComponents())
        .flatMap(Arrays::stream)
        .filter(component -> component.getName().equals(field.name()))
        .anyMatch(component -> component.isAnnotationPresent(Computed.class));
  }

  /**
   * A fact of this kind with another value for a field of it.
   *
   * @throws InvocationTargetException if the record refuses it
   */
  public Record with(Record fact, Field field, Object value) throws InvocationTargetException {
    if (field.declared() != null) {
      return (Record) ((Extensible<?>) fact).with(field.name(), value);
    }
    Map<String, Object> all = new HashMap<>();
    fields.values().stream()
        .filter(one -> one.declared() == null)
        .forEach(one -> all.put(one.name(), one.valueIn(fact)));
    all.put(field.name(), value);
    Record made = MAKERS.get(type).make(all::get);
    return made instanceof Extensible<?> extensible
        ? (Record) extensible.with(((Extensible<?>) fact).custom())
        : made;
  }

  /** True for a kind that the pack declares. */
  public boolean isOwn() {
    return type == OwnFact.class;
  }

  /** True if a pack can declare fields for it: it is given, and not concluded. */
  public boolean isExtensible() {
    return Extensible.class.isAssignableFrom(type);
  }

  /** True if the fact is of this kind. */
  public boolean isOf(Object fact) {
    return fact.getClass() == type && (!isOwn() || name.equals(((OwnFact) fact).type()));
  }

  /** What {@link #kindOf} says of the facts of this kind. */
  public Object kind() {
    return isOwn() ? name : type;
  }

  /** What tells the kind of a fact from every other: its class, or the name that the pack gives. */
  public static Object kindOf(Object fact) {
    return fact instanceof OwnFact own ? own.type() : fact.getClass();
  }

  /** The name of the kind that a fact is of. */
  public static String nameOf(Record fact) {
    return fact instanceof OwnFact own ? own.type() : fact.getClass().getSimpleName();
  }

  /**
   * The fact with the days and months from and to its declared days; what was given where a day is
   * unknown.
   */
  public Record asOf(Record fact, LocalDate today) {
    if (days.isEmpty()) {
      return fact; // what rules conclude has no fields of a pack at all
    }
    CustomFields fields = ((Extensible<?>) fact).custom();
    for (Field elapsed : days) {
      LocalDate day = fields.day(elapsed.declared().name());
      if (day != null) {
        long since = day.until(today, elapsed.unit());
        fields = fields.with(elapsed.name(), elapsed.declared().toCome() ? -since : since);
      }
    }
    return (Record) ((Extensible<?>) fact).with(fields);
  }

  /**
   * The fact with these values by field, also of those that a pack declares. What is left out means
   * the same as what a host leaves out.
   *
   * @throws InvocationTargetException if the record refuses them
   */
  public Record make(Map<String, Object> values) throws InvocationTargetException {
    return make(values, Map.of());
  }

  /**
   * The same with some values in place of others, for who makes many that are alike.
   *
   * @param others those that stand in place of what {@code values} has for the same fields
   * @throws InvocationTargetException if the record refuses them
   */
  public Record make(Map<String, Object> values, Map<String, Object> others)
      throws InvocationTargetException {
    Function<String, Object> all =
        field -> others.containsKey(field) ? others.get(field) : values.get(field);
    Record fact = isOwn() ? OwnFact.of(name) : MAKERS.get(type).make(all);
    CustomFields custom = CustomFields.NONE;
    for (Field field : fields.values()) {
      String key = field.name();
      if (field.declared() != null && (others.containsKey(key) || values.containsKey(key))) {
        custom = custom.with(key, all.apply(key));
      }
    }
    return custom.hasNone() ? fact : (Record) ((Extensible<?>) fact).with(custom);
  }
}
