package org.crmrules.examples.decision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.crmrules.PolicyRef;

/**
 * Cells of a part that one decision has as another has it: they are made once for each version that
 * decides. Thread-safe.
 */
final class RepeatedCells {

  /** More different ones are not kept: then they are no repetitions. */
  private static final int MOST = 1_000;

  private final Map<Part, Map<String, Object>> known = new ConcurrentHashMap<>();

  private record Part(PolicyRef policy, Record part) {}

  /**
   * The cells, by the names of their columns; not to be changed.
   *
   * @param making makes equal cells of equal parts of one version
   */
  Map<String, Object> of(PolicyRef policy, Record part, Supplier<Map<String, Object>> making) {
    Part key = new Part(policy, part);
    Map<String, Object> cells = known.get(key);
    if (cells == null) {
      cells = making.get();
      if (known.size() < MOST) {
        known.put(key, cells);
      }
    }
    return cells;
  }
}
