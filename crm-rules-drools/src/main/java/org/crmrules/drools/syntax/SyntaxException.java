package org.crmrules.drools.syntax;

import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;

/** Text that is not in the small language of conditions and consequences. */
public final class SyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient Span span;
  private final transient Object[] arguments;

  SyntaxException(ProblemCode code, Span span, Object... arguments) {
    super(code.code());
    this.code = code;
    this.span = span;
    this.arguments = arguments;
  }

  /** What is wrong. */
  public ProblemCode code() {
    return code;
  }

  /** Where. */
  public Span span() {
    return span;
  }

  /** What the sentence of the problem is about. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
