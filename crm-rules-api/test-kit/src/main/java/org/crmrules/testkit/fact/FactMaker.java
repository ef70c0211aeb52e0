package org.crmrules.testkit.fact;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.FactInfo;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.OwnFact;

/**
 * Makes facts of one kind, each valid by itself: whatever a field may not hold is not made, and
 * what must fit together is made to.
 *
 * @param <T> the fact
 */
public final class FactMaker<T extends Record> implements Maker<T> {

  private static final int LESS = 2;
  private static final int MORE = 3;

  private final Ground ground;
  private final Class<T> type;
  private final String kind;
  private final List<FactInfo.Field> fields;
  private final Map<String, Maker<Object>> makers = new LinkedHashMap<>();
  private final Order order;

  /**
   * @param kind the name of the kind, which for {@link OwnFact} is what the pack calls it
   * @throws UnusableValueException if questions of the pack take no such fact, or need codes that
   *     it does not declare
   */
  public FactMaker(Ground ground, Class<T> type, String kind) {
    this.ground = ground;
    this.type = type;
    this.kind = kind;
    this.fields = ground.fields(kind);
    this.order = new Order(fields);
    Map<String, RecordComponent> components =
        Arrays.stream(type.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, component -> component));
    for (FactInfo.Field field : fields) {
      makers.put(field.name(), maker(field, components.get(field.name())));
    }
  }

  /** The same for a kind of the library. */
  public static <T extends Record> FactMaker<T> of(Ground ground, Class<T> type) {
    return new FactMaker<>(
        ground, UnusableValueException.given(type, "type"), type.getSimpleName());
  }

  /** What its fields are, as the pack has them. */
  public List<FactInfo.Field> fields() {
    return fields;
  }

  /**
   * @param component null for a field that the pack declares
   */
  private Maker<Object> maker(FactInfo.Field field, RecordComponent component) {
    int least = field.holds().least();
    if (field.many() && least == 0 && lacksCodes(field)) {
      return choices -> List.of();
    }
    Class<?> one = component == null ? String.class : Records.element(component);
    Maker<?> element =
        field.holds().fact() == null
            ? new Values(ground, kind, field, one, isNeeded(field)).maker()
            : FactMaker.of(ground, one.asSubclass(Record.class));
    if (!field.many()) {
      return element::make;
    }
    int most = field.holds().fact() == null ? 3 : 4;
    return choices -> once(field, choices.many(least, most, element));
  }

  /** The pack declares no code for it, or none that every fact in it needs. */
  private boolean lacksCodes(FactInfo.Field field) {
    return Stream.concat(Stream.of(field), field.fields().stream().filter(FactInfo.Field::needed))
        .map(FactInfo.Field::declaredIn)
        .anyMatch(list -> list != null && ground.codes(list).isEmpty());
  }

  private static List<?> once(FactInfo.Field field, List<?> all) {
    return Numbered.ids(all.stream().distinct().toList(), field.fields(), false);
  }

  private boolean isNeeded(FactInfo.Field field) {
    return field.needed()
        || kind.equals("CustomerProfile") && ground.groups().contains(field.name());
  }

  @Override
  public T make(Choices choices) {
    return record(values(choices));
  }

  /** The values of a valid fact by field. */
  Map<String, Object> values(Choices choices) {
    Map<String, Object> values = new HashMap<>();
    int known = choices.below(4);
    for (FactInfo.Field field : fields) {
      values.put(field.name(), value(field, known, choices));
    }
    for (FactInfo.Field field : fields) {
      String day = field.holds().countedFrom();
      if (day != null && values.get(day) != null) {
        values.remove(field.name()); // it is computed, so whatever stands there says nothing
      }
    }
    order.hold(values);
    Fitting.of(kind).fit(ground, values, choices);
    return values;
  }

  /** Of some facts nearly all is known, and of some only half: rules ask for both. */
  private Object value(FactInfo.Field field, int known, Choices choices) {
    Maker<Object> maker = makers.get(field.name());
    Object value = choices.together(maker);
    if (known == MORE && value == null) {
      return choices.together(maker);
    }
    boolean kept =
        known != LESS || field.many() || isNeeded(field) || choices.chance(1, 2) || value == null;
    return kept ? value : null;
  }

  /** The fact that has these values. */
  T record(Map<String, Object> values) {
    CustomFields custom = CustomFields.NONE;
    for (DeclaredField declared : declared()) {
      if (values.get(declared.name()) != null) {
        custom = custom.with(declared.name(), values.get(declared.name()));
      }
    }
    Map<String, Object> all = new HashMap<>(values);
    all.put("custom", custom);
    all.putIfAbsent("type", type == OwnFact.class ? kind : null);
    return Records.make(type, all);
  }

  private List<DeclaredField> declared() {
    List<DeclaredField> declared = new ArrayList<>();
    declared.addAll(ground.info().declarations().fields().getOrDefault(kind, List.of()));
    if (type == OwnFact.class) {
      declared.addAll(ground.info().declarations().facts().get(kind).fields());
    }
    return declared;
  }

  /** The names of those fields that are no components of the record. */
  Set<String> declaredNames() {
    return declared().stream().map(DeclaredField::name).collect(Collectors.toSet());
  }
}
