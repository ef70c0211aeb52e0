package org.crmrules.drools.syntax;

import java.util.List;
import org.crmrules.drools.problem.Span;

/** How the patterns of a rule hang together, before anybody asks what they mean. */
public sealed interface Clause {

  /** Each of them. */
  record Each(List<Clause> parts) implements Clause {}

  /** One of them at least. */
  record Either(List<Clause> parts) implements Clause {}

  /** There is none. */
  record None(Pattern part, Span span) implements Clause {}

  /** There is one at least. */
  record Some(Pattern part, Span span) implements Clause {}

  /**
   * A kind of fact and what it must be like.
   *
   * @param span from its name to its closing bracket
   * @param constraints where each of them stands, without the commas between
   */
  record Pattern(String name, Span span, List<Span> constraints) implements Clause {}
}
