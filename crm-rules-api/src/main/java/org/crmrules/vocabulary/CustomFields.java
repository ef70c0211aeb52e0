package org.crmrules.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.UnusableValueException;

/**
 * The values of the fields that a pack declares for a fact, beside its own. Unknown is null. What a
 * pack does not declare, or declares otherwise, is refused when it is asked.
 *
 * <p>A record, so that a host that keeps facts as JSON reads back what it wrote, exact numbers and
 * days too, with what it uses for other records. The commands, scenarios and questions at a desk
 * have the fields beside those of the fact instead.
 *
 * <p>Thread-safe: immutable. Two are equal if the same fields are known and have equal values.
 *
 * @param values sorted by name
 */
public record CustomFields(List<Value> values) {

  /** No values. */
  public static final CustomFields NONE = new CustomFields(NamedValues.NONE);

  /**
   * A field and its value; at most one of the others is not null.
   *
   * @param name as the pack declares it
   * @param number a whole or exact number
   * @param flag yes or no
   * @param text a text or code
   * @param texts codes
   * @param day a day
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Value(
      String name,
      BigDecimal number,
      Boolean flag,
      String text,
      List<String> texts,
      LocalDate day) {

    @SuppressWarnings("unchecked") // a list is only kept if it is one of texts
    static Value of(String name, Object kept) {
      return new Value(
          name,
          kept instanceof Whole whole ? whole.exact() : kept instanceof BigDecimal n ? n : null,
          kept instanceof Boolean flag ? flag : null,
          kept instanceof String text ? text : null,
          kept instanceof List<?> many ? (List<String>) many : null,
          kept instanceof LocalDate day ? day : null);
    }

    private Object any() {
      List<Object> known = new ArrayList<>();
      for (Object value : new Object[] {number, flag, text, texts, day}) {
        if (value != null) {
          known.add(value);
        }
      }
      if (known.size() > 1) {
        throw new UnusableValueException(
            "字段 %s(%s)最多只能有一个值。也许 number、flag、text、texts、day 里只该写一个。",
            "The field %s (%s) must have one value at most. Maybe only one of number, flag,"
                + " text, texts and day was meant.",
            name,
            known);
      }
      return known.isEmpty() ? null : known.get(0);
    }
  }

  /** A whole number is an exact number too, whichever the pack declares; made once. */
  record Whole(Integer whole, BigDecimal exact) {}

  /**
   * Values in any order.
   *
   * @param values null: none
   * @throws UnusableValueException if a name is there twice, or has two values
   */
  public CustomFields {
    values = values instanceof NamedValues ? values : named(values == null ? List.of() : values);
  }

  private static NamedValues named(List<Value> values) {
    Map<String, Object> sorted = new TreeMap<>();
    for (Value value : values) {
      UnusableValueException.given(UnusableValueException.given(value, "values").name(), "name");
      if (sorted.containsKey(value.name())) {
        throw new UnusableValueException(
            "字段 %s 只能写一次。也许其中一个是别的字段。",
            "The field %s must be named once. Maybe one of the two is another field.",
            value.name());
      }
      sorted.put(value.name(), kept(value.name(), value.any()));
    }
    return new NamedValues(FieldNames.of(List.copyOf(sorted.keySet())), sorted.values().toArray());
  }

  private NamedValues fields() {
    return (NamedValues) values;
  }

  /** These, or none if there are none. */
  public static CustomFields orNone(CustomFields fields) {
    return fields == null ? NONE : fields;
  }

  /**
   * The same with another value.
   *
   * @param value an Integer, Long, BigInteger or BigDecimal, a Boolean, a String, a LocalDate, a
   *     collection of Strings; null: unknown
   * @throws UnusableValueException if it is anything else, or has an element that is null
   */
  public CustomFields with(String name, Object value) {
    UnusableValueException.given(name, "name");
    return new CustomFields(fields().with(name, kept(name, value)));
  }

  private static Object kept(String name, Object value) {
    if (value instanceof Integer whole) {
      return new Whole(whole, BigDecimal.valueOf(whole));
    }
    if (value instanceof Long number) {
      return kept(name, BigDecimal.valueOf(number));
    }
    if (value instanceof BigInteger number) {
      return kept(name, new BigDecimal(number));
    }
    if (value instanceof BigDecimal number) {
      return number.scale() == 0 && number.unscaledValue().bitLength() < Integer.SIZE
          ? new Whole(number.intValueExact(), number)
          : number;
    }
    if (value instanceof Collection<?> many && many.stream().allMatch(String.class::isInstance)) {
      // A copy that may be asked for what it cannot hold: rules ask for what they do not know.
      return Collections.unmodifiableList(new ArrayList<>(many));
    }
    if (value == null
        || value instanceof Boolean
        || value instanceof String
        || value instanceof LocalDate) {
      return value;
    }
    throw new UnusableValueException(
        "字段 %2$s 的值(%1$s)必须是整数或精确小数、是否、文本、日期,或文本的列表。也许 double 应当是 BigDecimal。",
        "The value (%s) of the field %s must be a whole or exact number, true or false, a"
            + " text, a day, or a list of texts. Maybe a double should be a BigDecimal.",
        value,
        name);
  }

  /** True if no field is named. */
  public boolean hasNone() {
    return values.isEmpty();
  }

  /** The names, sorted; the same list for all that have the same names. */
  public List<String> names() {
    return fields().names().list();
  }

  /** Where a name is among {@link #names()}; negative if it is nowhere. */
  public int place(String name) {
    return fields().names().place(name);
  }

  /**
   * The value at a place among {@link #names()}; null if unknown. A whole number that fits is an
   * Integer, any other number a BigDecimal.
   */
  public Object at(int place) {
    Object value = fields().kept(place);
    return value instanceof Whole number ? number.whole() : value;
  }

  /** The exact number at a place; null if unknown. */
  public BigDecimal exactAt(int place) {
    Object value = fields().kept(place);
    return value instanceof Whole number ? number.exact() : (BigDecimal) value;
  }

  /** The value of a field, as {@link #at} has it; null if unknown. */
  public Object get(String name) {
    int place = place(name);
    return place < 0 ? null : at(place);
  }

  /** The exact number in a field, whole or not; null if unknown. */
  public BigDecimal exact(String name) {
    int place = place(name);
    return place < 0 ? null : exactAt(place);
  }

  /** The whole number in a field; null if unknown. */
  public Integer whole(String name) {
    return (Integer) get(name);
  }

  /** Yes or no; null if unknown. */
  public Boolean flag(String name) {
    return (Boolean) get(name);
  }

  /** The text or code in a field; null if unknown. */
  public String text(String name) {
    return (String) get(name);
  }

  /** The codes in a field; null if unknown. */
  @SuppressWarnings("unchecked") // a list is only kept if it is one of texts
  public List<String> texts(String name) {
    return (List<String>) get(name);
  }

  /** The day in a field; null if unknown. */
  public LocalDate day(String name) {
    return (LocalDate) get(name);
  }

  /** What is known, by name. */
  private Map<String, Object> known() {
    Map<String, Object> known = new TreeMap<>();
    for (int i = 0; i < names().size(); i++) {
      if (at(i) != null) {
        known.put(names().get(i), at(i));
      }
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof CustomFields fields
            && (names() == fields.names()
                ? Arrays.equals(fields().kept(), fields.fields().kept())
                : known().equals(fields.known()));
  }

  /** Not that of a map, which is the same for most facts that differ in flags. */
  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < names().size(); i++) {
      Object value = at(i);
      if (value != null) {
        hash = 31 * (31 * hash + names().get(i).hashCode()) + value.hashCode();
      }
    }
    return hash;
  }

  @Override
  public String toString() {
    return known().toString();
  }
}
