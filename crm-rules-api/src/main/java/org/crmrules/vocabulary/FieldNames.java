package org.crmrules.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sorted names of the fields that a fact has beside its own. Facts that have the same ones
 * share one of these, so that whoever read a field in one fact knows where it is in the next.
 * Thread-safe.
 */
final class FieldNames {

  static final FieldNames NONE = new FieldNames(List.of());

  /** Facts of a host have few combinations; those of an attacker must not fill the memory. */
  private static final int MOST_SHARED = 4_096;

  private static final int MOST_NAMES = 256;
  private static final Map<List<String>, FieldNames> SHARED = new ConcurrentHashMap<>();

  private final List<String> sorted;
  private final Map<String, FieldNames> longer = new ConcurrentHashMap<>(4);

  private FieldNames(List<String> sorted) {
    this.sorted = sorted;
  }

  List<String> list() {
    return sorted;
  }

  /** Where a name is; negative, as {@link Collections#binarySearch} has it, if it is nowhere. */
  int place(String name) {
    return Collections.binarySearch(sorted, name);
  }

  /** These and one that is not among them. */
  FieldNames with(String name) {
    FieldNames known = longer.get(name);
    return known == null ? made(name) : known;
  }

  private FieldNames made(String name) {
    List<String> more = new ArrayList<>(sorted);
    more.add(~place(name), name);
    FieldNames names = of(List.copyOf(more));
    if (SHARED.get(names.sorted) == names) {
      longer.put(name, names);
    }
    return names;
  }

  /** These names, sorted; shared if there is room. */
  static FieldNames of(List<String> names) {
    FieldNames known = SHARED.get(names);
    if (known == null) {
      if (SHARED.size() >= MOST_SHARED || names.size() > MOST_NAMES) {
        return new FieldNames(names);
      }
      known = SHARED.computeIfAbsent(names, FieldNames::new);
    }
    return known;
  }
}
