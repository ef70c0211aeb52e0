package org.crmrules;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The values of a fact that a rule looked at, by field, in the order the rule names them. A value
 * that the fact does not have is null.
 *
 * <p>Immutable and thread-safe, as far as the values are; equal to any map with the same entries.
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
   */
  public static FactValues of(List<String> fields, IntFunction<?> value) {
    List<String> names = List.copyOf(fields);
    Object[] values = new Object[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(i);
    }
    return new FactValues(names, values);
  }

  /** The entries of a map, in its order; the map itself if it is one of these. */
  public static FactValues copyOf(Map<String, ?> map) {
    return map instanceof FactValues same
        ? same
        : of(new ArrayList<>(map.keySet()), new ArrayList<>(map.values())::get);
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
