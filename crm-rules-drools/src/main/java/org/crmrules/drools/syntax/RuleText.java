package org.crmrules.drools.syntax;

import java.util.List;
import org.crmrules.drools.problem.Span;

/**
 * Where a rule and its parts stand in a file.
 *
 * @param name without its quotes
 * @param nameSpan where the name stands
 * @param header between the name and {@code when}
 * @param conditions between {@code when} and {@code then}
 * @param consequence between {@code then} and {@code end}
 * @param whole from {@code rule} to behind {@code end}
 */
public record RuleText(
    String name, Span nameSpan, Span header, Span conditions, Span consequence, Span whole) {

  /** An annotation in a header: its name and its texts. */
  public record Annotation(String name, List<TextAt> values, Span span) {}

  /** A text and where it stands, without its quotes. */
  public record TextAt(String text, Span span) {}
}
