package org.crmrules.examples.decision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is made of something that one decision has as another has it: made once, and taken from then
 * on. Thread-safe.
 *
 * @param <K> what is repeated
 * @param <V> what is made of it; not to be changed
 */
final class Repeated<K, V> {

  private final int most;
  private final Map<K, V> made = new ConcurrentHashMap<>();

  /**
   * @param most more different ones are not kept: then they are no repetitions
   */
  Repeated(int most) {
    this.most = most;
  }

  /**
   * What was made of it, or is made now.
   *
   * @param making makes equal values of equal keys
   */
  V of(K key, Function<? super K, V> making) {
    V known = made.get(key);
    if (known == null) {
      known = making.apply(key);
      if (made.size() < most) {
        made.put(key, known);
      }
    }
    return known;
  }
}
