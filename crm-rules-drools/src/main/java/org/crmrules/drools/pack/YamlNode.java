package org.crmrules.drools.pack;

import java.util.List;
import java.util.Map;
import org.crmrules.drools.problem.Span;

/** A value in a YAML file, which knows its place. */
public sealed interface YamlNode {

  /** Where it stands; for a mapping or a list, where it begins. */
  Span span();

  /**
   * A single value.
   *
   * @param text as written; null for an explicit null
   * @param value what YAML makes of it: String, BigDecimal, Boolean or null
   */
  record Scalar(String text, Object value, Span span) implements YamlNode {}

  /** A list. */
  record Items(List<YamlNode> items, Span span) implements YamlNode {}

  /**
   * A mapping.
   *
   * @param entries in the order of the file
   * @param keys where each key stands
   */
  record Mapping(Map<String, YamlNode> entries, Map<String, Span> keys, Span span)
      implements YamlNode {}
}
