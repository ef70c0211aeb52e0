package org.crmrules.drools.pack;

import java.util.List;
import org.crmrules.drools.problem.Span;

/**
 * A guarantee as {@code pack.yaml} states it; whether it says anything is found out later.
 *
 * @param that what holds
 * @param ask the question that it is about; null: the first of the domain
 * @param when under which conditions, of which all must be met; empty if always
 * @param clauses the clauses that it follows from; empty if it names none
 */
public record StatedGuarantee(Words that, Words ask, List<Words> when, List<String> clauses) {

  /** Words of the file, and where they stand. */
  public record Words(String text, Span span) {}

  /** On one line, as it is written. */
  public String written() {
    StringBuilder all = new StringBuilder(that.text());
    if (!when.isEmpty()) {
      all.append(" when ").append(String.join(" and ", when.stream().map(Words::text).toList()));
    }
    return ask == null
        ? all.toString()
        : all.append(" (").append(ask.text()).append(')').toString();
  }
}
