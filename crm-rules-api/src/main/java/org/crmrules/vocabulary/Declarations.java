package org.crmrules.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * What a pack declares of its own: what stands under {@code declares} in its manifest. Thread-safe:
 * immutable.
 *
 * @param codes lists of codes by name
 * @param fields further fields of built-in facts, by the name of the fact
 * @param facts further kinds of facts by name
 */
public record Declarations(
    Map<String, CodeList> codes,
    Map<String, List<DeclaredField>> fields,
    Map<String, DeclaredFact> facts) {

  /** Nothing. */
  public static final Declarations NONE = new Declarations(Map.of(), Map.of(), Map.of());
}
