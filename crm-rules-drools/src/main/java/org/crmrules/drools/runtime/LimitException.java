package org.crmrules.drools.runtime;

/** A limit was reached while a stage ran. */
final class LimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LimitException(String limit, String value) {
    super("The limit of %s (%s) was reached.".formatted(limit, value));
  }
}
