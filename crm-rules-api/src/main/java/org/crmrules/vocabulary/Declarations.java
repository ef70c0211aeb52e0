package org.crmrules.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack declares of its own: what stands under {@code declares} in its manifest. Thread-safe:
 * immutable.
 *
 * @param codes lists of codes by name, in the order of the manifest
 * @param fields further fields of built-in facts, by the name of the fact
 * @param facts further kinds of facts by name
 */
public record Declarations(
    Map<String, CodeList> codes,
    Map<String, List<DeclaredField>> fields,
    Map<String, DeclaredFact> facts) {

  /** Nothing. */
  public static final Declarations NONE = new Declarations(Map.of(), Map.of(), Map.of());

  /** Copies all three. */
  public Declarations {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    Map<String, List<DeclaredField>> copy = new LinkedHashMap<>();
    fields.forEach((fact, some) -> copy.put(fact, List.copyOf(some)));
    fields = Collections.unmodifiableMap(copy);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** True if facts are as they are without the pack. */
  public boolean areOfCodesOnly() {
    return fields.isEmpty() && facts.isEmpty();
  }
}
