package org.crmrules.validation;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Keeps what the host gave, valid or not, so that the check can say what is wrong with it: a list
 * that cannot be changed, in which an element may be null. Thread-safe.
 *
 * @param <T> what it holds
 */
public final class AsGiven<T> extends AbstractList<T> implements RandomAccess {

  private static final AsGiven<?> NONE = new AsGiven<>();

  private final Object[] elements;

  private AsGiven(Object... elements) {
    this.elements = elements;
  }

  /** An immutable copy, in which an element may be null; empty for null. */
  @SuppressWarnings("unchecked") // of no elements it is a list of any
  public static <T> List<T> list(List<T> list) {
    if (list == null || list.isEmpty()) {
      return (List<T>) NONE;
    }
    // A fact that is made of another has its lists.
    return list instanceof AsGiven<T> same ? same : new AsGiven<>(list.toArray());
  }

  @Override
  @SuppressWarnings("unchecked") // made of a list of these
  public T get(int place) {
    return (T) elements[place];
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(elements, elements.length, Object[].class);
  }

  /** Asked of every list of codes, so without an iterator. */
  @Override
  public boolean contains(Object value) {
    for (Object element : elements) {
      if (Objects.equals(value, element)) {
        return true;
      }
    }
    return false;
  }
}
