package org.crmrules.drools.wall;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which generated method calls which. Not thread-safe. */
final class CallGraph {

  private final Map<Method, Set<Method>> callers = new HashMap<>();
  private final Map<Method, Integer> calls = new HashMap<>();

  /**
   * A method.
   *
   * @param owner its class, with dots
   * @param name with its type
   */
  record Method(String owner, String name) {}

  void add(Method from, Method to) {
    calls.putIfAbsent(to, 0);
    calls.putIfAbsent(from, 0);
    if (callers.computeIfAbsent(to, m -> new HashSet<>()).add(from)) {
      calls.merge(from, 1, Integer::sum);
    }
  }

  /** Takes away what calls nothing that is left, again and again; a cycle stays. */
  Optional<Method> onACycle() {
    Deque<Method> ends = new ArrayDeque<>();
    calls.forEach(
        (method, count) -> {
          if (count == 0) {
            ends.add(method);
          }
        });
    while (!ends.isEmpty()) {
      Method end = ends.remove();
      calls.remove(end);
      for (Method caller : callers.getOrDefault(end, Set.of())) {
        if (calls.merge(caller, -1, Integer::sum) == 0) {
          ends.add(caller);
        }
      }
    }
    return calls.keySet().stream().findFirst();
  }
}
