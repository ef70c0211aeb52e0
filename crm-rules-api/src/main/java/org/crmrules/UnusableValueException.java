package org.crmrules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value makes no sense where it stands: a number out of its range, a name that nobody declared.
 */
public final class UnusableValueException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  /**
   * @param zh what is wrong with which value, and what to do, in Chinese, as a pattern of a {@link
   *     java.util.Formatter}
   * @param en the same in English
   * @param arguments for both patterns
   */
  public UnusableValueException(String zh, String en, Object... arguments) {
    super(new Bilingual(zh, en).with(arguments), null);
  }

  /**
   * The value, which must be there.
   *
   * @param name what it is called
   * @throws UnusableValueException if it is null
   */
  public static <T> T given(T value, String name) {
    if (value == null) {
      throw new UnusableValueException("%s(null)必须给出。", "The %s (null) must not be null.", name);
    }
    return value;
  }

  /**
   * A copy of a list, which must be there, and all that is in it.
   *
   * @param name what it is called
   * @throws UnusableValueException if it is null, or any of it
   */
  public static <T> List<T> all(Collection<? extends T> list, String name) {
    try {
      return List.copyOf(given(list, name));
    } catch (NullPointerException e) { // no cost where nothing is wrong
      throw holdsNull(name);
    }
  }

  private static UnusableValueException holdsNull(String name) {
    return new UnusableValueException(
        "%s 里不能有 null。", "The %s must hold nothing that is null.", name);
  }

  /** The same of a set. */
  public static <T> Set<T> all(Set<? extends T> set, String name) {
    try {
      return Set.copyOf(given(set, name)); // itself, where it cannot change
    } catch (NullPointerException e) {
      throw holdsNull(name);
    }
  }

  /** The same of a map. */
  public static <K, V> Map<K, V> all(Map<? extends K, ? extends V> map, String name) {
    all(given(map, name).keySet(), name);
    all(map.values(), name);
    return Map.copyOf(map);
  }
}
