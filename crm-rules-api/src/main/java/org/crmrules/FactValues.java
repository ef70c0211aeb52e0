package org.crmrules;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/**
 * The values of a fact that a rule looked at, by field, in the order the rule names them. A value
 * that the fact does not have is null; any other is a text, a BigDecimal, a Boolean, or a list of
 * these: all that JSON can tell apart, so that what was stored is read back equal. A whole number
 * is a BigDecimal too, and an enum constant is its name.
 *
 * <p>Immutable and thread-safe; equal to any map with the same entries.
 */
public final class FactValues extends AbstractMap<String, Object> {

  private final List<String> fields;
  private final Object[] values;

  private FactValues(List<String> fields, Object... values) {
    this.fields = fields;
    this.values = values;
  }

  /**
   * The values of these fields.
   *
   * @param fields each of them once
   * @param value the value of the field at a place in the list; null if there is none
   * @throws UnusableValueException if one is of another kind, such as a double
   */
  public static FactValues of(List<String> fields, IntFunction<?> value) {
    List<String> names = UnusableValueException.all(fields, "fields");
    Object[] values = new Object[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = plain(names.get(i), value.apply(i));
    }
    return new FactValues(names, values);
  }

  /** The entries of a map, in its order; the map itself if it is one of these. */
  public static FactValues copyOf(Map<String, ?> map) {
    return UnusableValueException.given(map, "map") instanceof FactValues same
        ? same
        : of(new ArrayList<>(map.keySet()), new ArrayList<>(map.values())::get);
  }

  private static Object plain(String field, Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    if (value instanceof BigInteger number) {
      return new BigDecimal(number);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof LocalDate || value instanceof Instant) {
      return value.toString();
    }
    if (value instanceof Collection<?> many) {
      List<Object> all = new ArrayList<>();
      many.forEach(one -> all.add(plain(field, one)));
      return Collections.unmodifiableList(all);
    }
    if (value == null
        || value instanceof String
        || value instanceof BigDecimal
        || value instanceof Boolean) {
      return value;
    }
    throw new UnusableValueException(
        "字段 %2$s 的值(%1$s)必须是文本、整数或精确小数、是否、日期、时刻,或这些的列表。也许应当是它的文本。",
        "The value (%s) of the field %s must be a text, a whole or exact number, true or false,"
            + " a day, an instant, or a list of these. Maybe its text was meant.",
        value,
        field);
  }

  /** As JSON has it. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static FactValues read(Map<String, Read> json) {
    Map<String, Object> values = new LinkedHashMap<>();
    json.forEach((field, read) -> values.put(field, Read.orNull(read)));
    return copyOf(values);
  }

  /** A value of JSON, whose kind is seen by how it is written. */
  private record Read(Object value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Read text(String text) {
      return new Read(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Read flag(boolean flag) {
      return new Read(flag);
    }

    /** In a reference, because a number that is asked for alone is read as a double first. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Read number(AtomicReference<BigDecimal> number) {
      return new Read(number.get());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Read list(List<Read> list) {
      return new Read(list.stream().map(Read::orNull).toList());
    }

    private static Object orNull(Read read) {
      return read == null ? null : read.value;
    }
  }

  @Override
  public boolean containsKey(Object field) {
    return field != null && fields.contains(field); // the list throws when asked for null
  }

  @Override
  public Object get(Object field) {
    int place = field == null ? -1 : fields.indexOf(field);
    return place < 0 ? null : values[place];
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return entries();
      }

      @Override
      public int size() {
        return values.length;
      }
    };
  }

  private Iterator<Map.Entry<String, Object>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < values.length;
      }

      @Override
      public Map.Entry<String, Object> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int place = next++;
        return new SimpleImmutableEntry<>(fields.get(place), values[place]);
      }
    };
  }
}
