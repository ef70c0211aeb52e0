package org.crmrules.drools.prove;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of cases that were asked about already: several guarantees of a pack are about the same
 * cases. Not thread-safe.
 */
final class Asked {

  private final Map<List<Object>, Came> known = new HashMap<>();

  /**
   * What comes of a case.
   *
   * @param about what is asked, in words that nothing else is asked in
   * @param asking asks it, if nobody has yet
   */
  Came of(List<String> about, List<Record> facts, Function<List<Record>, Came> asking) {
    return known.computeIfAbsent(List.of(about, facts), one -> asking.apply(facts));
  }
}
