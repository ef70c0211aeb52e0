package org.crmrules.complaint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Serials in memory, one caller after the other. */
final class MemorySequence implements NumberSequence {

  private final Map<String, Integer> taken = new HashMap<>();

  @Override
  public synchronized <T> T next(String scope, IntFunction<T> use) {
    int serial = Math.addExact(taken.getOrDefault(scope, 0), 1);
    T result = use.apply(serial);
    taken.put(scope, serial);
    return result;
  }
}
