package org.crmrules.vocabulary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crmrules.Visible;

/**
 * The values of the fields that a pack declares for a fact, beside its own. Unknown is null. What a
 * pack does not declare, or declares otherwise, is refused when it is asked.
 *
 * <p>Thread-safe: immutable. Two are equal if the same fields are known and have equal values.
 */
public final class CustomFields {

  /** No values. */
  public static final CustomFields NONE = new CustomFields(FieldNames.NONE);

  private final FieldNames names;
  private final Object[] values;

  /** A whole number is an exact number too, whichever the pack declares; made once. */
  private record Whole(Integer whole, BigDecimal exact) {}

  private CustomFields(FieldNames names, Object... values) {
    this.names = names;
    this.values = values;
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
   * @throws IllegalArgumentException if it is anything else, or has an element that is null
   */
  public CustomFields with(String name, Object value) {
    Objects.requireNonNull(name, "name");
    Object kept = kept(name, value);
    int place = names.place(name);
    if (place >= 0) {
      Object[] same = values.clone();
      same[place] = kept;
      return new CustomFields(names, same);
    }
    Object[] more = new Object[values.length + 1];
    System.arraycopy(values, 0, more, 0, ~place);
    more[~place] = kept;
    System.arraycopy(values, ~place, more, ~place + 1, values.length - ~place);
    return new CustomFields(names.with(name), more);
  }

  private static Object kept(String name, Object value) {
    if (value instanceof Integer whole) {
      return new Whole(whole, BigDecimal.valueOf(whole));
    }
    if (value instanceof Long number) {
      return number == number.intValue()
          ? new Whole(number.intValue(), BigDecimal.valueOf(number))
          : BigDecimal.valueOf(number);
    }
    if (value instanceof BigInteger number) {
      return new BigDecimal(number);
    }
    if (value instanceof Collection<?> many && many.stream().allMatch(String.class::isInstance)) {
      // A copy that may be asked for what it cannot hold: rules ask for what they do not know.
      return Collections.unmodifiableList(new ArrayList<>(many));
    }
    if (value == null
        || value instanceof BigDecimal
        || value instanceof Boolean
        || value instanceof String
        || value instanceof LocalDate) {
      return value;
    }
    throw new IllegalArgumentException(
        Visible.sentence(
            "The value (%s) of the field %s must be a whole or exact number, true or false, a"
                + " text, a day, or a list of texts. Maybe a double should be a BigDecimal.",
            value, name));
  }

  /** True if no field is named. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** The names, sorted; the same list for all that have the same names. */
  public List<String> names() {
    return names.list();
  }

  /** Where a name is among {@link #names()}; negative if it is nowhere. */
  public int place(String name) {
    return names.place(name);
  }

  /** The value at a place among {@link #names()}, as it was given; null if unknown. */
  public Object at(int place) {
    Object value = values[place];
    return value instanceof Whole number ? number.whole() : value;
  }

  /** The exact number at a place; null if unknown. */
  public BigDecimal exactAt(int place) {
    Object value = values[place];
    return value instanceof Whole number ? number.exact() : (BigDecimal) value;
  }

  /** The value of a field, as it was given; null if unknown. */
  public Object get(String name) {
    int place = names.place(name);
    return place < 0 ? null : at(place);
  }

  /** The exact number in a field, whole or not; null if unknown. */
  public BigDecimal exact(String name) {
    int place = names.place(name);
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
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        known.put(names.list().get(i), at(i));
      }
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof CustomFields fields
            && (names == fields.names
                ? Arrays.equals(values, fields.values)
                : known().equals(fields.known()));
  }

  @Override
  public int hashCode() {
    return values.length == 0 ? 0 : known().hashCode();
  }

  @Override
  public String toString() {
    return known().toString();
  }
}
