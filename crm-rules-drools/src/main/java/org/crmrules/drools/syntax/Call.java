package org.crmrules.drools.syntax;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crmrules.drools.problem.Span;

/**
 * A conclusion as it is written: {@code collector.method(arguments);}
 *
 * @param target the name before the dot
 * @param methodSpan where the method stands
 * @param span from the target to the bracket
 */
public record Call(
    String target, String method, List<Operand> arguments, Span methodSpan, Span span) {

  /** As it is compiled. */
  public String source() {
    return String.format(
        Locale.ROOT,
        "%s.%s(%s);",
        target,
        method,
        arguments.stream().map(Operand::source).collect(Collectors.joining(", ")));
  }
}
